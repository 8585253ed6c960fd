package dev.dbm.core.snapshot;

import static dev.dbm.testkit.Schemas.app;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.index;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Signature;
import dev.dbm.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SnapshotCodecTest {
    private static final Schema SCHEMA = schema().enumType("mood", "sad", "it's ok")
            .table(
                    "person",
                    column("id", "bigint"),
                    column("mood", "app.mood").nullable(),
                    primaryKey("id"),
                    index("mood"))
            .build();

    @Test
    void tells_the_attributes_of_an_object_as_its_file_does() {
        SchemaObject mood = SCHEMA.objects().values().stream()
                .filter(object -> object.id().kind() == ObjectKind.ENUM)
                .findFirst()
                .orElseThrow();

        assertThat(SnapshotCodec.attributes(mood))
                .containsExactly(Map.entry("name", "app.mood"), Map.entry("labels", "[\"sad\",\"it's ok\"]"));
    }

    @Test
    void writes_the_format_first_then_one_object_per_block() {
        String text = SnapshotCodec.encode(Snapshot.of(Snapshot.NO_PARENT, SCHEMA, new TreeMap<>()));

        assertThat(text).startsWith("{\n  \"dbm\": 2,\n  \"id\": \"").endsWith("}\n");
        assertThat(text).contains("""
                {
                  "is": "EnumType",
                  "name": "app.mood",
                  "labels": ["sad", "it's ok"]
                },
            """);
        assertThat(text).contains("""
                {
                  "is": "Column",
                  "table": "app.person",
                  "name": "mood",
                  "position": 2,
                  "type": "app.mood",
                  "nullability": "Nullable",
                  "value": "None"
                },
            """);
    }

    @Test
    void writes_names_in_the_way_that_older_releases_hashed() {
        Schema keywords = schema().enumType("order", "a")
                .enumType("a$b", "a")
                .table(
                        "user",
                        column("group", "app.\"order\""),
                        column("money", "app.a$b[]"),
                        column("int", "\"int\"[]"),
                        column("between", "\"between\"(3)"),
                        column("upper", "app.\"Upper\""))
                .build();

        Snapshot snapshot = Snapshot.of(Snapshot.NO_PARENT, keywords, new TreeMap<>());

        String text = SnapshotCodec.encode(snapshot);
        assertThat(text)
                .contains(
                        "\"name\": \"app.order\"",
                        "\"name\": \"app.a$b\"",
                        "\"table\": \"app.user\"",
                        "\"type\": \"app.order\"",
                        "\"type\": \"app.a$b[]\"",
                        "\"type\": \"\\\"int\\\"[]\"",
                        "\"type\": \"between(3)\"",
                        "\"type\": \"app.\\\"Upper\\\"\"");
        assertThat(snapshot.id()).isEqualTo("2992b781-0db4-57f1-76a2-361cd71954ff");
        assertThat(SnapshotCodec.decode("a", text).snapshot()).isEqualTo(snapshot);
    }

    @Test
    void gives_the_same_id_to_the_same_content_only() {
        Snapshot first = Snapshot.of(Snapshot.NO_PARENT, SCHEMA, new TreeMap<>());

        assertThat(Snapshot.of(Snapshot.NO_PARENT, SCHEMA, new TreeMap<>()).id())
                .isEqualTo(first.id());
        assertThat(Snapshot.of(first.id(), SCHEMA, new TreeMap<>()).id()).isNotEqualTo(first.id());
        assertThat(Snapshot.of(Snapshot.NO_PARENT, Schema.initial(), new TreeMap<>())
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    void knows_its_content_again_whatever_its_spaces_and_line_ends() {
        Snapshot snapshot = Snapshot.of(Snapshot.NO_PARENT, SCHEMA, new TreeMap<>());
        String text = SnapshotCodec.encode(snapshot);

        assertThat(SnapshotCodec.decode("a", text).snapshot()).isEqualTo(snapshot);
        assertThat(SnapshotCodec.decode("a", text.replace("\n", "\r\n")).snapshot())
                .isEqualTo(snapshot);
        assertThat(SnapshotCodec.decode("a", text.replace("  ", "\t")).snapshot())
                .isEqualTo(snapshot);
    }

    @Test
    void keeps_storage_parameters_in_their_order() {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("fillfactor", "70");
        parameters.put("autovacuum_enabled", "false");
        Table table = new Table(app("event"), Persistence.PERMANENT, parameters, Optional.empty());
        Snapshot snapshot = Snapshot.of(Snapshot.NO_PARENT, schema().with(table).build(), new TreeMap<>());

        String text = SnapshotCodec.encode(snapshot);

        assertThat(text).contains("""
                  "storageParameters": {
                    "fillfactor": "70",
                    "autovacuum_enabled": "false"
                  }
            """);
        assertThat(SnapshotCodec.encode(SnapshotCodec.decode("snapshot", text).snapshot()))
                .isEqualTo(text);
    }

    @Test
    void keeps_what_a_server_said_of_needs_beside_the_content_that_makes_the_id() {
        ObjectId index = ObjectId.of(ObjectKind.INDEX, new Identifier("app"), new Identifier("person_mood_idx"));
        ObjectId function = new ObjectId(
                ObjectKind.FUNCTION,
                List.of(new Identifier("app"), new Identifier("rank")),
                Optional.of(new Signature(List.of(DataType.parse("app.mood")))));
        Dependencies needs = Dependencies.of(Map.of(index, Set.of(Need.hard(function))));
        Snapshot bare = Snapshot.of(Snapshot.NO_PARENT, SCHEMA, new TreeMap<>());

        Snapshot told = bare.with(new TreeMap<>(), needs);

        String text = SnapshotCodec.encode(told);
        assertThat(SnapshotCodec.decode("s.json", text).snapshot()).isEqualTo(told);
        assertThat(told.id()).isEqualTo(bare.id());
        assertThat(SnapshotHead.intact(text.getBytes(StandardCharsets.UTF_8)))
                .contains(new SnapshotHead(bare.id(), bare.parentId()));
        assertThat(SnapshotCodec.encode(bare)).doesNotContain("dependencies");
    }

    @Test
    void names_the_line_of_a_syntax_error() {
        refuses("{\n  \"dbm\": 1,\n  \"id\" 7\n}", ErrorCode.SNAPSHOT_MALFORMED, "0001_snapshot.json:3");
    }

    @Test
    void names_the_line_of_an_object_that_it_does_not_know() {
        String text = SnapshotCodec.encode(Snapshot.of(Snapshot.NO_PARENT, SCHEMA, new TreeMap<>()))
                .replace("\"is\": \"EnumType\"", "\"is\": \"Hologram\"");
        int line = 1
                + (int) text.substring(0, text.indexOf("Hologram"))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                - 1;

        refuses(text, ErrorCode.SNAPSHOT_MALFORMED, "0001_snapshot.json:" + line, "Hologram");
    }

    @Test
    void refuses_what_it_would_lose() {
        String text = SnapshotCodec.encode(Snapshot.of(Snapshot.NO_PARENT, SCHEMA, new TreeMap<>()));

        refuses(text.replace("\"position\": 2", "\"position\": 2, \"fill\": 3"), ErrorCode.SNAPSHOT_MALFORMED, "fill");
        refuses(text.replace("\"position\": 2", "\"place\": 2"), ErrorCode.SNAPSHOT_MALFORMED, "position");
        refuses(text.replace("\"position\": 2", "\"position\": \"2\""), ErrorCode.SNAPSHOT_MALFORMED, "2");
        refuses(text.replace("\"labels\": [\"sad\"", "\"labels\": [\"glad\""), ErrorCode.SNAPSHOT_MALFORMED, "edited");
        refuses(text.replace("\"name\": \"app.mood\"", "\"name\": \"app.feeling\""), ErrorCode.SNAPSHOT_MALFORMED, "");
        refuses("{\"dbm\": 1, \"dbm\": 1}", ErrorCode.SNAPSHOT_MALFORMED, "twice");
        refuses("[]", ErrorCode.SNAPSHOT_MALFORMED, ":1");
        refuses("", ErrorCode.SNAPSHOT_MALFORMED, ":1");
        refuses("{\"dbm\": 1}", ErrorCode.SNAPSHOT_MALFORMED, "objects");
        refuses("<<<<<<< HEAD\n" + text, ErrorCode.SNAPSHOT_MALFORMED, ":1");
    }

    @Test
    void refuses_formats_that_it_does_not_know() {
        refuses("{\"dbm\": 3}", ErrorCode.SNAPSHOT_UNSUPPORTED, "3");
        refuses(
                "{\"version\": \"8\", \"dialect\": \"postgres\", \"id\": \"a\"}",
                ErrorCode.SNAPSHOT_UNSUPPORTED,
                "0001_snapshot.json");
        refuses("{\"version\": \"7\", \"dialect\": \"mysql\"}", ErrorCode.SNAPSHOT_UNSUPPORTED, "mysql");
    }

    @Test
    void upgrades_step_by_step() throws MalformedException, UnsupportedFormatException {
        SnapshotUpgrade upgrade = new SnapshotUpgrade(List.of(
                node -> node.put("steps", node.path("steps").asString("") + "1→2 "),
                node -> node.put("steps", node.path("steps").asString("") + "2→3 ")));

        ObjectNode one = upgrade.apply(JsonTree.parse("{\"dbm\": 1}").root());
        ObjectNode two = upgrade.apply(JsonTree.parse("{\"dbm\": 2}").root());
        ObjectNode three = upgrade.apply(JsonTree.parse("{\"dbm\": 3}").root());

        assertThat(one.path("steps").asString("")).isEqualTo("1→2 2→3 ");
        assertThat(two.path("steps").asString("")).isEqualTo("2→3 ");
        assertThat(three.has("steps")).isFalse();
    }

    @Test
    void upgrades_to_the_version_that_it_writes() {
        assertThat(SnapshotUpgrade.current().version()).isEqualTo(SnapshotUpgrade.CURRENT);
    }

    @Test
    void takes_the_indexes_of_the_first_format_for_those_of_tables() {
        Schema schema =
                schema().table("orders", column("id", "integer"), index("id")).build();
        Snapshot snapshot = Snapshot.of(Snapshot.NO_PARENT, schema, new TreeMap<>());
        String first = SnapshotCodec.encode(snapshot)
                .replace("\"dbm\": 2", "\"dbm\": 1")
                .replaceAll("\n *\"on\": \"TABLE\",", "");

        assertThat(first).doesNotContain("TABLE");
        assertThat(SnapshotCodec.decode("meta/0001_snapshot.json", first)
                        .snapshot()
                        .schema())
                .isEqualTo(schema);
    }

    private static void refuses(String text, ErrorCode code, String... parts) {
        assertThatThrownBy(() -> SnapshotCodec.decode("meta/0001_snapshot.json", text))
                .isInstanceOfSatisfying(JournalException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.getMessage())
                            .contains("meta/0001_snapshot.json")
                            .contains(parts);
                });
    }
}
