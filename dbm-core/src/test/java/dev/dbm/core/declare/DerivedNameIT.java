package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets the server name the constraints, indexes and sequences of random tables with long names in all kinds of letters, and derives the same names. */
class DerivedNameIT {
    private static final int TABLES = 300;
    private static final int[] LETTERS = "aab_Zéß€漢字😀𝔘".codePoints().toArray();

    /** What the server is asked to create, and the names expected of it. */
    private static final class Creation {
        private final NameBook book = new NameBook(new Problems());
        private final List<String> statements = new ArrayList<>();
        private final Map<String, Set<String>> expected = new LinkedHashMap<>();
        private final Random random;

        Creation(long seed) {
            random = new Random(seed);
        }

        void table(Set<QualifiedName> used) {
            QualifiedName table = new QualifiedName(Namespace.PUBLIC, name());
            if (!used.add(table)) {
                return;
            }
            List<Identifier> columns = new ArrayList<>();
            while (columns.size() < 4) {
                Identifier column = name();
                if (!columns.contains(column)) {
                    columns.add(column);
                }
            }
            expect(table, Unnamed.Role.SEQUENCE, DerivedName.sequence(table.name(), columns.get(0)));
            book.claimRelation(table, "Table", Place.everywhere());
            expect(table, Unnamed.Role.CHECK, DerivedName.check(table.name(), columns.get(1)));
            expect(table, Unnamed.Role.CHECK, DerivedName.check(table.name(), columns.get(1)));
            expect(table, Unnamed.Role.PRIMARY_KEY, DerivedName.primaryKey(table.name()));
            expect(
                    table,
                    Unnamed.Role.UNIQUE,
                    DerivedName.unique(table.name(), columns.subList(1, 2), columns.subList(3, 4)));
            expect(table, Unnamed.Role.UNIQUE, DerivedName.unique(table.name(), columns.subList(0, 4), List.of()));
            expect(table, Unnamed.Role.FOREIGN_KEY, DerivedName.foreignKey(table.name(), columns.subList(2, 3)));
            expect(table, Unnamed.Role.FOREIGN_KEY, DerivedName.foreignKey(table.name(), columns.subList(0, 4)));
            List<Identifier> repeated = List.of(columns.get(2), columns.get(3), columns.get(2));
            expect(table, Unnamed.Role.INDEX, DerivedName.index(table.name(), repeated, columns.subList(1, 3)));
            expect(table, Unnamed.Role.INDEX, DerivedName.index(table.name(), columns.subList(1, 2), List.of()));
            statements.add(sql(table, columns));
        }

        private String sql(QualifiedName table, List<Identifier> columns) {
            String a = columns.get(0).quoted();
            String b = columns.get(1).quoted();
            String c = columns.get(2).quoted();
            String d = columns.get(3).quoted();
            String t = table.shown();
            return """
                CREATE TABLE %1$s (
                  %2$s int PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
                  %3$s int CHECK (%3$s > 0) CHECK (%3$s < 100),
                  %4$s int REFERENCES %1$s,
                  %5$s int,
                  UNIQUE (%3$s) INCLUDE (%5$s),
                  UNIQUE (%2$s, %3$s, %4$s, %5$s),
                  FOREIGN KEY (%2$s, %3$s, %4$s, %5$s) REFERENCES %1$s (%2$s, %3$s, %4$s, %5$s));
                CREATE INDEX ON %1$s (%4$s, %5$s, %4$s) INCLUDE (%3$s, %4$s);
                CREATE INDEX ON %1$s (%3$s);
                """.formatted(t, a, b, c, d);
        }

        private void expect(QualifiedName table, Unnamed.Role role, DerivedName derived) {
            Unnamed unnamed = new Unnamed(role, Place.everywhere(), table, Optional.empty(), derived, name -> {
                expected.computeIfAbsent(table.name().value(), key -> new LinkedHashSet<>())
                        .add(role + " " + name.value());
                return Namespace.of(name);
            });
            unnamed.derivedIn(book);
        }

        /** Half of the names are long, and some begin alike, so that they clash once they are cut. */
        private Identifier name() {
            boolean kin = random.nextInt(4) == 0;
            int bytes = kin || random.nextBoolean() ? 40 + random.nextInt(24) : 1 + random.nextInt(6);
            StringBuilder name = new StringBuilder(kin ? "äbcdefghij".repeat(5) : "x");
            boolean one = random.nextBoolean();
            int letter = LETTERS[random.nextInt(LETTERS.length)];
            while (true) {
                String next = Character.toString(one ? letter : LETTERS[random.nextInt(LETTERS.length)]);
                if ((name + next).getBytes(StandardCharsets.UTF_8).length > bytes) {
                    return new Identifier(name.toString());
                }
                name.append(next);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void derives_the_names_that_the_server_derives(int major) {
        Creation creation = new Creation(20260101);
        Set<QualifiedName> used = new LinkedHashSet<>();
        for (int i = 0; i < TABLES; i++) {
            creation.table(used);
        }

        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            database.execute(creation.statements.toArray(String[]::new));

            assertThat(found(database)).isEqualTo(sorted(creation.expected));
        }
        assertThat(creation.expected.values().stream().flatMap(Set::stream))
                .as("clashes, which make numbers")
                .anyMatch(name -> name.endsWith("_key1"))
                .anyMatch(name -> name.endsWith("_fkey1"))
                .anyMatch(name -> name.endsWith("_idx1"))
                .anyMatch(name -> name.endsWith("_seq1"))
                .anyMatch(name -> name.endsWith("_pkey1"));
    }

    private static Map<String, List<String>> found(TestDatabase database) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String row : database.query("""
            SELECT t.relname, CASE k.contype WHEN 'c' THEN 'CHECK' WHEN 'p' THEN 'PRIMARY_KEY' WHEN 'u' THEN 'UNIQUE' ELSE 'FOREIGN_KEY' END, k.conname
            FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
            WHERE k.connamespace = 'public'::regnamespace AND k.contype IN ('c', 'p', 'u', 'f')
            UNION ALL
            SELECT t.relname, 'INDEX', c.relname
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
            WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype <> 'f')
            UNION ALL
            SELECT t.relname, 'SEQUENCE', s.relname
            FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype = 'i' JOIN pg_class t ON t.oid = d.refobjid
            WHERE s.relkind = 'S' AND s.relnamespace = 'public'::regnamespace AND d.classid = 'pg_class'::regclass
            """)) {
            String[] cells = row.split("\\|", 3);
            found.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(cells[1] + " " + cells[2]);
        }
        found.values().forEach(names -> names.sort(null));
        return found;
    }

    private static Map<String, List<String>> sorted(Map<String, Set<String>> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().sorted().toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
