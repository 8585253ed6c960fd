package dev.dbm.core.snapshot;

import java.util.List;

/**
 * A snapshot read from a file.
 *
 * @param snapshot the snapshot
 * @param format who wrote it
 * @param unmodelled what the file holds and dbm does not model, by name; empty for dbm's own
 */
public record ReadSnapshot(Snapshot snapshot, Format format, List<String> unmodelled) {
    /** Copies the list. */
    public ReadSnapshot {
        unmodelled = List.copyOf(unmodelled);
    }

    /** Who wrote a snapshot. */
    public enum Format {
        /** This library. */
        DBM,
        /** drizzle-kit, version 7. */
        DRIZZLE
    }
}
