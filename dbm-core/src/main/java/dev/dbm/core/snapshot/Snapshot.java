package dev.dbm.core.snapshot;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.diff.Settled;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The declared schema at one migration.
 *
 * @param id identifies parent and schema together, so that two branches that did the same agree; or what the file says, if it comes from elsewhere
 * @param parentId the id of the snapshot before it; {@link #NO_PARENT} for the first
 * @param schema the declared schema
 * @param canonical by server major, how that server writes the objects that it writes otherwise than they are declared; an object may have several
 *     forms: as first created, and after a dump and restore. A major that is a key has been proven
 * @param dependencies what objects need, where PostgreSQL said otherwise than the tokens of their texts do; empty if it was never asked
 * @param settled what the declaration said about the way and what has been done; no part of the id
 */
public record Snapshot(
        String id,
        String parentId,
        Schema schema,
        SortedMap<Integer, List<SchemaObject>> canonical,
        Dependencies dependencies,
        Settled settled) {
    /** The parent of the first snapshot. */
    public static final String NO_PARENT = "00000000-0000-0000-0000-000000000000";

    /** Copies the forms. */
    public Snapshot {
        SortedMap<Integer, List<SchemaObject>> copy = new TreeMap<>();
        canonical.forEach((major, forms) -> copy.put(major, List.copyOf(forms)));
        canonical = Collections.unmodifiableSortedMap(copy);
    }

    /** Returns the snapshot of a schema that follows another snapshot, of which nothing is settled. */
    public static Snapshot of(String parentId, Schema schema, SortedMap<Integer, List<SchemaObject>> canonical) {
        return new Snapshot(
                SnapshotCodec.idOf(parentId, schema), parentId, schema, canonical, Dependencies.none(), Settled.none());
    }

    /** Returns the same snapshot with what was proven of it since. */
    public Snapshot with(SortedMap<Integer, List<SchemaObject>> forms, Dependencies needs) {
        return new Snapshot(id, parentId, schema, forms, needs, settled);
    }

    /** Returns the same snapshot with other things settled. */
    public Snapshot with(Settled other) {
        return new Snapshot(id, parentId, schema, canonical, dependencies, other);
    }

    /** Returns the snapshot before the first one: nothing. */
    public static Snapshot none() {
        return new Snapshot(
                NO_PARENT,
                NO_PARENT,
                Schema.empty(),
                Collections.emptySortedMap(),
                Dependencies.none(),
                Settled.none());
    }

    /** Returns the recorded forms of a server major; empty if it was never proven there. */
    public Optional<List<SchemaObject>> forms(int major) {
        return Optional.ofNullable(canonical.get(major));
    }
}
