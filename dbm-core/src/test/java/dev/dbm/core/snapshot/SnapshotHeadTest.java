package dev.dbm.core.snapshot;

import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SnapshotHeadTest {
    private static Snapshot snapshot(int... majors) {
        Schema schema = schema().table("person", column("id", "bigint"), column("näme", "text"), primaryKey("id"))
                .build();
        SortedMap<Integer, List<SchemaObject>> forms = new TreeMap<>();
        for (int major : majors) {
            forms.put(major, List.copyOf(schema.objects().values()));
        }
        return Snapshot.of(Snapshot.NO_PARENT, schema, forms);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void reads_the_ids_of_what_the_codec_wrote() {
        for (Snapshot snapshot : List.of(
                snapshot(), snapshot(18), snapshot(15, 18), Snapshot.of("0", Schema.empty(), new TreeMap<>()))) {
            boolean fits = snapshot.parentId().length() == Snapshot.NO_PARENT.length();

            assertThat(SnapshotHead.intact(bytes(SnapshotCodec.encode(snapshot))))
                    .isEqualTo(
                            fits
                                    ? java.util.Optional.of(new SnapshotHead(snapshot.id(), snapshot.parentId()))
                                    : java.util.Optional.empty());
        }
    }

    @Test
    void leaves_whatever_was_changed_to_a_full_reading() {
        String text = SnapshotCodec.encode(snapshot(18));
        int middle = text.indexOf("\"bigint\"");

        for (String changed : List.of(
                "",
                "{}",
                "[]",
                text.replace("\n", "\r\n"),
                text.replace("\"bigint\"", "\"integer\""),
                text.substring(0, middle) + " " + text.substring(middle),
                text.replace(Snapshot.NO_PARENT, Snapshot.NO_PARENT.replace('0', '1')),
                text.replace("\"canonical\"", "\"formal\""),
                text.substring(0, text.length() - 1),
                text.replace("\"canonical\": {\n", "\"canonical\": {\n<<<<<<< ours\n"))) {
            assertThat(SnapshotHead.intact(bytes(changed))).as(changed).isEmpty();
        }
    }

    @Test
    void a_bundle_gives_back_what_went_in() {
        String one = SnapshotCodec.encode(snapshot(18));
        String other = SnapshotCodec.encode(snapshot(15));

        String bundle = SnapshotBundle.of(Set.of(one, other));

        assertThat(SnapshotBundle.is(bundle)).isTrue();
        assertThat(SnapshotBundle.members(bundle)).containsExactlyInAnyOrder(one, other);
        assertThat(SnapshotBundle.members(bundle.replace("\n", "\r\n"))).containsExactlyInAnyOrder(one, other);
        assertThat(SnapshotBundle.of(Set.of(one))).isEqualTo(one);
        assertThat(SnapshotBundle.members(one)).containsExactly(one);
    }

    @Test
    void a_merge_of_bundles_keeps_what_neither_side_took_away() {
        assertThat(SnapshotBundle.merge(List.of(), List.of("a"), List.of("b"))).containsExactly("a", "b");
        assertThat(SnapshotBundle.merge(List.of("a"), List.of("a", "m"), List.of("c")))
                .containsExactly("c", "m");
        assertThat(SnapshotBundle.merge(List.of("a"), List.of("a"), List.of("a", "b")))
                .containsExactly("a", "b");
    }
}
