package dev.dbm.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SortOrder;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import dev.dbm.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrizzleSnapshotTest {
    private static final String HEAD =
            "{\"id\": \"a\", \"prevId\": \"b\", \"version\": \"7\", \"dialect\": \"postgresql\", ";

    @ParameterizedTest
    @ValueSource(strings = {"homarr", "telli-api", "ai-chatbot", "lobe-chat"})
    void reads_every_snapshot_of_real_projects(String project) throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("realworld/drizzle/" + project + "/meta"))) {
            List<Path> snapshots = files.filter(file -> file.toString().endsWith("_snapshot.json"))
                    .toList();

            assertThat(snapshots).isNotEmpty();
            for (Path file : snapshots) {
                ReadSnapshot read = SnapshotCodec.decode(file.toString(), Files.readString(file));

                assertThat(read.format()).isEqualTo(ReadSnapshot.Format.DRIZZLE);
                assertThat(read.snapshot().schema().all(Table.class)).isNotEmpty();
                String again = SnapshotCodec.encode(Snapshot.of(
                        read.snapshot().parentId(),
                        read.snapshot().schema(),
                        read.snapshot().canonical()));
                assertThat(SnapshotCodec.decode("again", again).snapshot().schema())
                        .isEqualTo(read.snapshot().schema());
                if (!file.endsWith("0041_snapshot.json")) {
                    assertThat(read.unmodelled()).as(file.toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void leaves_out_what_the_server_refused_because_its_name_was_taken() {
        ReadSnapshot read = SnapshotCodec.decode("0000_snapshot.json", HEAD + """
            "tables": {
              "public.a": {"name": "a", "schema": "", "columns": {"x": {"name": "x", "type": "integer", "notNull": false}},
                "uniqueConstraints": {"u": {"name": "u", "nullsNotDistinct": false, "columns": ["x"]}}},
              "public.b": {"name": "b", "schema": "", "columns": {"x": {"name": "x", "type": "integer", "notNull": false}},
                "uniqueConstraints": {"u": {"name": "u", "nullsNotDistinct": false, "columns": ["x"]}}}}}\
            """);

        assertThat(read.snapshot().schema().all(UniqueConstraint.class))
                .singleElement()
                .satisfies(key -> assertThat(key.table()).isEqualTo(QualifiedName.of("public", "a")));
        assertThat(read.unmodelled()).singleElement().asString().contains("public.b.u", "public.a.u");
    }

    @Test
    void gives_the_names_that_the_server_gives() {
        Schema schema = read("""
            "tables": {"public.users": {"name": "users", "schema": "", "columns": {
              "id": {"name": "id", "type": "serial", "primaryKey": true, "notNull": true},
              "email": {"name": "email", "type": "varchar(20)", "primaryKey": false, "notNull": false, "isUnique": true},
              "n": {"name": "n", "type": "integer", "notNull": false, "default": 7}}}}}\
            """);
        QualifiedName users = QualifiedName.of("public", "users");

        assertThat(schema.all(PrimaryKey.class)).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo(new Identifier("users_pkey"));
            assertThat(key.columns()).containsExactly(new Identifier("id"));
        });
        assertThat(schema.all(UniqueConstraint.class))
                .singleElement()
                .satisfies(key -> assertThat(key.name()).isEqualTo(new Identifier("users_email_key")));
        assertThat(schema.all(Sequence.class)).singleElement().satisfies(sequence -> {
            assertThat(sequence.name()).isEqualTo(QualifiedName.of("public", "users_id_seq"));
            assertThat(sequence.options().maxValue()).isEqualTo(Integer.MAX_VALUE);
            assertThat(sequence.ownedBy()).isPresent();
        });
        assertThat(schema.columns(users))
                .extracting(column -> column.type().text())
                .containsExactly("integer", "character varying(20)", "integer");
        assertThat(schema.columns(users)).extracting(Column::notNull).containsExactly(true, false, false);
        assertThat(schema.columns(users).get(0).value().toString())
                .contains("nextval('public.users_id_seq'::regclass)");
        assertThat(schema.columns(users).get(2).value().toString()).contains("7");
    }

    @Test
    void a_unique_constraint_over_the_columns_of_the_primary_key_gives_it_its_name() {
        Schema schema = read("""
            "tables": {"public.t": {"name": "t", "schema": "", "columns": {
              "id": {"name": "id", "type": "text", "primaryKey": true, "notNull": true}},
              "uniqueConstraints": {"t_id_unique": {"name": "t_id_unique", "nullsNotDistinct": false, "columns": ["id"]}}}}}\
            """);

        assertThat(schema.all(PrimaryKey.class))
                .singleElement()
                .satisfies(key -> assertThat(key.name()).isEqualTo(new Identifier("t_id_unique")));
        assertThat(schema.all(UniqueConstraint.class)).isEmpty();
    }

    @Test
    void reads_keys_indexes_enums_and_identities() {
        Schema schema = read("""
            "schemas": {"auth": "auth"},
            "enums": {"public.Mood": {"name": "Mood", "schema": "public", "values": ["sad", "ok"]}},
            "sequences": {"auth.s": {"name": "s", "schema": "auth", "increment": "-1", "startWith": "-1",
              "minValue": "-9", "maxValue": "-1", "cache": "5", "cycle": true}},
            "tables": {
              "auth.a": {"name": "a", "schema": "auth", "columns": {
                "x": {"name": "x", "type": "bigint", "primaryKey": false, "notNull": true, "identity": {"type": "byDefault",
                  "name": "a_x_seq", "schema": "auth", "increment": "1", "startWith": "5", "minValue": "1",
                  "maxValue": "100", "cache": "1", "cycle": false}},
                "y": {"name": "y", "type": "Mood[]", "typeSchema": "public", "primaryKey": false, "notNull": false}},
                "compositePrimaryKeys": {"k": {"name": "k", "columns": ["x", "y"]}},
                "indexes": {"i": {"name": "i", "columns": [
                  {"expression": "x", "isExpression": false, "asc": false, "nulls": "first"},
                  {"expression": "(lower(\\"y\\"::text))", "isExpression": true, "asc": true, "nulls": "last"},
                  {"expression": "y", "isExpression": false, "asc": false, "nulls": "first", "opclass": "enum_ops"}],
                  "isUnique": true, "where": "x > 3", "concurrently": true, "method": "btree", "with": {"fillfactor": "70"}}}},
              "public.b": {"name": "b", "schema": "", "columns": {
                "x": {"name": "x", "type": "bigint", "primaryKey": false, "notNull": false}},
                "foreignKeys": {"f": {"name": "f", "tableFrom": "b", "tableTo": "a", "schemaTo": "auth",
                  "columnsFrom": ["x"], "columnsTo": ["x"], "onDelete": "set null", "onUpdate": "no action"}}}}}\
            """);
        QualifiedName a = QualifiedName.of("auth", "a");

        assertThat(schema.columns(a)).allMatch(Column::notNull);
        assertThat(schema.columns(a).get(0).value()).isInstanceOfSatisfying(ColumnValue.Identity.class, identity -> {
            assertThat(identity.mode()).isEqualTo(IdentityMode.BY_DEFAULT);
            assertThat(identity.options().start()).isEqualTo(5);
            assertThat(identity.options().maxValue()).isEqualTo(100);
        });
        assertThat(schema.columns(a).get(1).type().text()).isEqualTo("public.\"Mood\"[]");
        assertThat(schema.all(Index.class)).singleElement().satisfies(index -> {
            assertThat(index.uniqueness()).isEqualTo(Index.Uniqueness.UNIQUE);
            assertThat(index.storageParameters()).containsEntry("fillfactor", "70");
            assertThat(index.keys().get(0).options().order()).isEqualTo(SortOrder.DESC);
            assertThat(index.keys().get(1))
                    .isInstanceOfSatisfying(
                            IndexKey.ExpressionKey.class,
                            key -> assertThat(key.expression().text()).isEqualTo("lower(\"y\"::text)"));
            assertThat(index.keys().get(2).options().order()).isEqualTo(SortOrder.ASC);
        });
        assertThat(schema.all(ForeignKey.class)).singleElement().satisfies(key -> {
            assertThat(key.referencedTable()).isEqualTo(a);
            assertThat(key.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
        });
        assertThat(schema.externals()).isEmpty();
        assertThat(schema.namespaces()).containsExactly(new Identifier("auth"), new Identifier("public"));
        assertThat(schema.find(ObjectId.table(a))).isPresent();
    }

    @Test
    void names_what_it_does_not_model() {
        ReadSnapshot read = SnapshotCodec.decode("snapshot", HEAD + """
            "roles": {"admin": {"name": "admin", "createDb": false, "createRole": false, "inherit": true}},
            "policies": {},
            "views": {"public.v": {"columns": {}, "definition": "select 1", "name": "v", "schema": "public",
              "isExisting": false, "materialized": true}},
            "extras": 1,
            "tables": {"public.t": {"name": "t", "schema": "", "isRLSEnabled": true, "policies": {"p": {"name": "p"}},
              "columns": {"a": {"name": "a", "type": "text", "primaryKey": false, "notNull": false, "unique": true}}}}}\
            """);

        assertThat(read.unmodelled())
                .containsExactlyInAnyOrder(
                        "role admin",
                        "materialized view public.v",
                        "policy p on public.t",
                        "row level security of public.t",
                        "\"unique\" of column public.t.a",
                        "\"extras\" of the snapshot");
    }

    private static Schema read(String rest) {
        ReadSnapshot read = SnapshotCodec.decode("snapshot", HEAD + rest);
        assertThat(read.unmodelled()).isEmpty();
        return read.snapshot().schema();
    }
}
