package dev.dbm.workspace;

import dev.dbm.MigrationId;
import java.util.List;

/**
 * What an adopt did, or would do.
 *
 * @param tool the tool whose migrations are taken over
 * @param ledger the table in which it keeps what it has run
 * @param database the database
 * @param migrations the migrations that were taken over, in their order
 * @param written the files that were written, by their path below the folder
 * @param recorded the migrations that were recorded as applied, in their order
 * @param mode whether anything was written
 * @param proof whether the folder was replayed
 * @param notes what is worth knowing, and what to do next
 */
public record AdoptResult(
        AdoptedTool tool,
        String ledger,
        String database,
        List<Adopted> migrations,
        List<String> written,
        List<MigrationId> recorded,
        AdoptOptions.Mode mode,
        ReplayProof proof,
        List<String> notes) {
    /**
     * A migration that was taken over.
     *
     * @param id what it is called now
     * @param origin what the tool calls it
     * @param standing whether the database has it
     */
    public record Adopted(MigrationId id, String origin, Standing standing) {}

    /** Whether the database has a migration. */
    public enum Standing {
        /** It has. */
        APPLIED,
        /** It has not; the next migrate runs it. */
        PENDING
    }

    /** Copies the lists. */
    public AdoptResult {
        migrations = List.copyOf(migrations);
        written = List.copyOf(written);
        recorded = List.copyOf(recorded);
        notes = List.copyOf(notes);
    }

    /** Returns whether there was nothing to do. */
    public boolean isEmpty() {
        return written.isEmpty() && recorded.isEmpty();
    }

    /** Returns a line for each migration, then what was written, the proof and the notes. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        if (isEmpty()) {
            text.append("nothing to adopt: the history of database ")
                    .append(database)
                    .append(" has all that ")
                    .append(ledger)
                    .append(" says");
        } else {
            boolean dry = mode == AdoptOptions.Mode.DRY_RUN;
            text.append(dry ? "would adopt from " : "adopted from ")
                    .append(tool.label())
                    .append(", ")
                    .append(ledger)
                    .append(" of database ")
                    .append(database);
            int widest = migrations.stream()
                    .mapToInt(one -> one.id().tag().length())
                    .max()
                    .orElse(0);
            migrations.forEach(one -> text.append("\n  ")
                    .append(one.id())
                    .append(" ".repeat(widest - one.id().tag().length() + 2))
                    .append(one.origin())
                    .append(
                            switch (one.standing()) {
                                case APPLIED -> "";
                                case PENDING -> "   pending";
                            }));
            written.forEach(
                    file -> text.append(dry ? "\nwould write " : "\nwrote ").append(file));
            if (!recorded.isEmpty()) {
                text.append(dry ? "\nwould record " : "\nrecorded ")
                        .append(recorded.size())
                        .append(" as applied, up to ")
                        .append(recorded.getLast());
            }
            text.append('\n').append(proof.describe());
        }
        notes.forEach(note -> text.append("\nnote: ").append(note.replace("\n", "\n  ")));
        return text.toString();
    }
}
