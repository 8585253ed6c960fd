package dev.dbm.core.journal;

import dev.dbm.MigrationId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One migration in the journal.
 *
 * @param idx its number, from 0
 * @param version the snapshot format's version, as Drizzle writes it
 * @param when when it was generated, in milliseconds since 1970
 * @param tag its file's name without {@code .sql}
 * @param breakpoints whether its statements are parted by breakpoints
 * @param dbm what dbm adds to Drizzle's entry, by name; hashes of the file among it
 * @param others what other tools added, each as the JSON text it was read as
 */
public record JournalEntry(
        int idx,
        String version,
        long when,
        String tag,
        boolean breakpoints,
        Map<String, String> dbm,
        Map<String, String> others) {

    private static final String RAW = "sha256";
    private static final String TOKENS = "tokens";
    private static final String UNPROVEN = "unproven";

    /** Copies the maps, in their order, unless they cannot change. */
    public JournalEntry {
        dbm = dbm instanceof JsonMembers ? dbm : copy(dbm);
        others = copy(others);
    }

    /** Returns an entry as dbm writes it. */
    public static JournalEntry of(int idx, long when, String tag, Checksum checksum) {
        return new JournalEntry(idx, Journal.VERSION, when, tag, true, Map.of(), Map.of()).withChecksum(checksum);
    }

    private static Map<String, String> copy(Map<String, String> members) {
        return members.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Returns the migration's name. */
    public MigrationId id() {
        return new MigrationId(tag);
    }

    /** Returns the name of the migration's file. */
    public String fileName() {
        return tag.concat(".sql");
    }

    /** Returns the hashes of the file as it was generated or sealed; empty in an entry that dbm did not write. */
    public Optional<Checksum> checksum() {
        String raw = dbm.get(RAW);
        String tokens = dbm.get(TOKENS);
        return raw == null || tokens == null ? Optional.empty() : Optional.of(new Checksum(raw, tokens));
    }

    /** Returns this entry with other hashes. */
    public JournalEntry withChecksum(Checksum checksum) {
        return withDbm(RAW, checksum.raw()).withDbm(TOKENS, checksum.tokens());
    }

    /** Returns this entry with one value more, or another one, in its {@code dbm} object. */
    public JournalEntry withDbm(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(dbm);
        changed.put(name, value);
        return new JournalEntry(idx, version, when, tag, breakpoints, changed, others);
    }

    /** Returns whether the file was written although its proof failed, and has not been sealed since. */
    public boolean isUnproven() {
        return dbm.containsKey(UNPROVEN);
    }

    /** Returns this entry for a file whose proof failed. */
    public JournalEntry unproven() {
        return withDbm(UNPROVEN, "true");
    }

    /** Returns this entry for a file that is proven. */
    public JournalEntry proven() {
        Map<String, String> changed = new LinkedHashMap<>(dbm);
        changed.remove(UNPROVEN);
        return new JournalEntry(idx, version, when, tag, breakpoints, changed, others);
    }

    /** Returns this entry at another place of the journal. */
    public JournalEntry movedTo(int otherIdx, long otherWhen, String otherTag) {
        return new JournalEntry(otherIdx, version, otherWhen, otherTag, breakpoints, dbm, others);
    }
}
