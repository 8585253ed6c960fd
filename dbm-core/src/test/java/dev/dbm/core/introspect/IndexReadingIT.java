package dev.dbm.core.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That an index without anything remarkable is told from one with: PostgreSQL is asked for the text of the latter alone. */
class IndexReadingIT {
    private static final String MAJORS = "dev.dbm.testkit.TestServers#majors";

    @ParameterizedTest
    @MethodSource(MAJORS)
    void reads_operator_classes_and_collations_only_where_they_are_not_the_default(int major) throws SQLException {
        Map<String, String> read = read(
                major,
                "CREATE EXTENSION citext",
                "CREATE TYPE mood AS ENUM ('sad')",
                "CREATE DOMAIN word AS varchar(9)",
                "CREATE TABLE t (i int, v varchar, x text, b varbit, c cidr, r regclass, d word, e mood, a int[], s"
                        + " citext, n name)",
                "CREATE TABLE k (x text COLLATE \"C\", i int)",
                "CREATE INDEX plain ON t (i DESC NULLS LAST, v, x, c, r, d, e, a, s, n) INCLUDE (b)",
                "CREATE INDEX exact ON t (b)",
                "CREATE INDEX bits ON t (b bit_ops)",
                "CREATE INDEX blanks ON t (v bpchar_ops)",
                "CREATE INDEX pattern ON t (d varchar_pattern_ops)",
                "CREATE INDEX texts ON t (s text_ops)",
                "CREATE INDEX hashed ON t USING hash (x)",
                "CREATE INDEX own ON k (x)",
                "CREATE INDEX other ON k (x COLLATE \"default\")",
                "CREATE INDEX beside ON k (i)");

        assertThat(read)
                .containsEntry("plain", "i DESC LAST; v; x; c; r; d; e; a; s; n + [b]")
                .containsEntry("exact", "b")
                .containsEntry("bits", "b bit_ops")
                .containsEntry("blanks", "v bpchar_ops")
                .containsEntry("pattern", "d varchar_pattern_ops")
                .containsEntry("texts", "s text_ops")
                .containsEntry("hashed", "x")
                .containsEntry("own", "x")
                .containsEntry("other", "x COLLATE default")
                .containsEntry("beside", "i");
    }

    private static Map<String, String> read(int major, String... statements) throws SQLException {
        try (TestDatabase database = TestServers.of(major).createDatabase();
                Connection connection = database.connect()) {
            database.execute(statements);
            Map<String, String> result = new TreeMap<>();
            Introspector.introspect(connection, Namespaces.all())
                    .schema()
                    .all(Index.class)
                    .forEach(index -> result.put(index.name().name().value(), shown(index)));
            return result;
        }
    }

    private static String shown(Index index) {
        String keys = index.keys().stream().map(IndexReadingIT::shown).collect(Collectors.joining("; "));
        return index.include().isEmpty() ? keys : keys + " + " + index.include();
    }

    private static String shown(IndexKey key) {
        IndexKey.ColumnKey column = (IndexKey.ColumnKey) key;
        KeyOptions options = column.options();
        return column.column()
                + options.collation()
                        .map(name -> " COLLATE " + name.name().value())
                        .orElse("")
                + options.operatorClass().map(name -> " " + name.name()).orElse("")
                + (options.equals(KeyOptions.ascending())
                                || options.operatorClass().isPresent()
                                || options.collation().isPresent()
                        ? ""
                        : " " + options.order() + " " + options.nulls());
    }
}
