package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SnapshotLawTest {
    @Property(tries = 300, seed = "1")
    void decode_takes_back_what_encode_did(@ForAll long seed, @ForAll @IntRange(max = 8) int size) {
        Schema schema = RandomSchema.of(seed, size);
        SortedMap<Integer, List<SchemaObject>> forms = new TreeMap<>();
        forms.put(15, List.of());
        forms.put(18, List.copyOf(schema.objects().values()));
        Snapshot snapshot = Snapshot.of(Snapshot.NO_PARENT, schema, forms);

        String text = SnapshotCodec.encode(snapshot);
        Snapshot read = SnapshotCodec.decode("snapshot", text).snapshot();

        assertThat(read).isEqualTo(snapshot);
        assertThat(SnapshotCodec.encode(read)).isEqualTo(text);
    }
}
