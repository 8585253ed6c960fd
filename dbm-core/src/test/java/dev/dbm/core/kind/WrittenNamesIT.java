package dev.dbm.core.kind;

import static dev.dbm.testkit.Schemas.app;
import static dev.dbm.testkit.Schemas.check;
import static dev.dbm.testkit.Schemas.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.LivePlan;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.sql.ReservedWords;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SortOrder;
import dev.dbm.schema.Table;
import dev.dbm.schema.Validity;
import dev.dbm.testkit.PlanRunner;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as dbm writes them, told to servers of every supported major: in quotes only where they must be, and always the very name. */
class WrittenNamesIT {
    private static final List<Integer> MAJORS = List.of(14, 15, 16, 17, 18);

    private static final List<String> ODD = List.of(
            "plain",
            "_x1",
            "Upper",
            "UPPER",
            "1st",
            "9",
            "a$b",
            "$1",
            "größe",
            "日本語",
            "two words",
            " ",
            "we\"ird",
            "\"",
            "it's",
            "back\\slash",
            "a.b",
            "a-b",
            "a,b",
            "(a)",
            "--",
            "/*",
            "select",
            "between",
            "left",
            "a".repeat(63));

    /** Types whose first word some servers read together with the word before it, as in {@code without time} and {@code format json}. */
    private static final List<String> TYPES = List.of("text", "time", "json", "interval", "double precision");

    private static Set<String> keywords(String condition) {
        Set<String> words = new TreeSet<>();
        for (int major : MAJORS) {
            try (TestDatabase database = TestServers.of(major).lendDatabase()) {
                words.addAll(database.query("SELECT word FROM pg_get_keywords() WHERE " + condition));
            }
        }
        return words;
    }

    @Test
    void quotes_what_a_server_of_some_major_quotes() {
        Set<String> quoted = new TreeSet<>(keywords("true"));
        quoted.removeIf(word -> new Identifier(word).shown().equals(word));
        assertThat(quoted).isEqualTo(keywords("catcode <> 'U'"));

        Set<String> reserved = new TreeSet<>(keywords("true"));
        reserved.removeIf(word -> !ReservedWords.contains(word));
        assertThat(reserved).isEqualTo(keywords("catcode = 'R'"));

        try (TestDatabase database = TestServers.newest().lendDatabase()) {
            for (String odd : ODD) {
                String asked = Sql.of("SELECT quote_ident({})", odd).text();
                assertThat(database.query(asked)).containsExactly(new Identifier(odd).shown());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void every_name_means_itself_wherever_it_stands(int major) {
        List<String> names = Stream.concat(
                        ODD.stream(),
                        keywords("true").stream()
                                .filter(word -> new Identifier(word).shown().equals(word)))
                .toList();
        Schema created = everywhere(names, "text");
        Schema altered = everywhere(names, "integer");
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            change(database, created);
            change(database, altered);
            change(database, Schema.initial());
        }
    }

    private static void change(TestDatabase database, Schema to) {
        PlanRunner.run(database, new Planner().plan(LivePlan.schema(database), to));

        assertThat(new Planner().plan(LivePlan.schema(database), to).statements())
                .isEmpty();
    }

    /** Each name as that of everything that has one, and as a column's before types that may be misread together with it. */
    private static Schema everywhere(List<String> names, String type) {
        List<SchemaObject> objects = new ArrayList<>();
        List.of("app", "the keys", "the types").forEach(name -> objects.add(Namespace.of(new Identifier(name))));
        for (int i = 0; i < names.size(); i++) {
            Identifier name = new Identifier(names.get(i));
            tables(objects, new QualifiedName(name, name), QualifiedName.of("the keys", "t" + i), type);
            types(objects, QualifiedName.of("the types", names.get(i)), QualifiedName.of("the types", "user " + i));
        }
        for (String each : TYPES) {
            QualifiedName table = app("as " + each);
            objects.add(Table.of(table));
            for (int i = 0; i < names.size(); i++) {
                objects.add(column(names.get(i), each).in(table, i + 1));
            }
        }
        return Schema.of(objects);
    }

    /** A namespace, a table, a column, a check and a primary key of one name, each with the comments that change. */
    private static void tables(List<SchemaObject> objects, QualifiedName table, QualifiedName keys, String type) {
        Identifier name = table.name();
        Optional<String> comment = Optional.of(type);
        objects.add(new Namespace(name, comment));
        objects.add(Table.of(table).withComment(comment));
        objects.add(column(name.value(), type).comment(type).in(table, 1));
        objects.add(check(name.value(), "true").in(table, 1).withComment(comment));
        objects.add(Table.of(keys));
        objects.add(column(name.value(), type).in(keys, 1));
        objects.add(new PrimaryKey(
                keys,
                name,
                List.of(name),
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                Collections.emptySortedMap(),
                comment));
        objects.add(new ForeignKey(
                table,
                new Identifier("refers"),
                List.of(name),
                keys,
                List.of(name),
                MatchType.SIMPLE,
                ReferentialAction.CASCADE,
                List.of(),
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE,
                Validity.VALID,
                Optional.empty()));
    }

    /** An enum and its label, a sequence, a column of that type and an index on it of one name. */
    private static void types(List<SchemaObject> objects, QualifiedName name, QualifiedName user) {
        DataType type = DataType.of(name);
        objects.add(new EnumType(name, List.of(name.name().value()), Optional.empty()));
        objects.add(new Sequence(
                app(name.name().value()),
                SequenceOptions.of(DataType.parse("bigint")),
                Persistence.PERMANENT,
                Optional.empty(),
                Optional.empty()));
        objects.add(Table.of(user));
        objects.add(column(name.name().value(), "text").in(user, 1).withType(type));
        objects.add(column("many", "text").in(user, 2).withType(type.asArray()));
        KeyOptions descending = new KeyOptions(Optional.empty(), Optional.empty(), SortOrder.DESC, NullsOrder.LAST);
        objects.add(new Index(
                name,
                user,
                RelationKind.TABLE,
                "btree",
                Index.Uniqueness.UNIQUE,
                List.of(new IndexKey.ColumnKey(name.name(), descending)),
                List.of(name.name()),
                NullsDistinct.DISTINCT,
                Optional.empty(),
                Collections.emptySortedMap(),
                Index.State.VALID,
                Optional.empty()));
    }
}
