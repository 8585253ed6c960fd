package dev.dbm.core.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Merges two journals that come from one. New entries of both sides are kept, in the order of their times: which side is "ours" differs between {@code git
 * merge} and {@code git rebase}, so it decides nothing.
 */
public final class JournalMerge {
    private static final String ACCEPTED = "accepted";

    private final Map<String, JournalEntry> base;
    private final Map<String, JournalEntry> ours;
    private final Map<String, JournalEntry> theirs;
    private final List<String> conflicts = new ArrayList<>();
    private final List<String> twins = new ArrayList<>();

    private JournalMerge(Journal base, Journal ours, Journal theirs) {
        this.base = byTag(base);
        this.ours = byTag(ours);
        this.theirs = byTag(theirs);
    }

    /**
     * What came of it.
     *
     * @param journal everything that could be merged
     * @param twins tags that both sides gave to different migrations; both are in the journal
     * @param conflicts what both sides changed, each in its own way
     */
    public record Merged(Journal journal, List<String> twins, List<String> conflicts) {
        /** Copies the lists. */
        public Merged {
            twins = List.copyOf(twins);
            conflicts = List.copyOf(conflicts);
        }

        /** Returns whether the journal says all there is to say. */
        public boolean isClean() {
            return twins.isEmpty() && conflicts.isEmpty();
        }
    }

    /** Merges two journals; the base is empty if both sides began without one. */
    public static Merged merge(Journal base, Journal ours, Journal theirs) {
        return new JournalMerge(base, ours, theirs).merged(ours, theirs);
    }

    private static Map<String, JournalEntry> byTag(Journal journal) {
        Map<String, JournalEntry> entries = new LinkedHashMap<>();
        journal.entries().forEach(entry -> entries.put(entry.tag(), entry));
        return entries;
    }

    private Merged merged(Journal one, Journal other) {
        if (!one.version().equals(other.version()) || !one.dialect().equals(other.dialect())) {
            conflicts.add("the version or dialect of the journal");
        }
        Map<String, JournalEntry> agreed = new HashMap<>();
        Set<String> all = new HashSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        for (String tag : new TreeSet<>(all)) {
            agreed(tag).ifPresent(entry -> agreed.put(tag, entry));
        }
        List<JournalEntry> entries = new ArrayList<>();
        for (JournalEntry entry : one.entries()) {
            if (isOld(entry.tag()) && agreed.containsKey(entry.tag())) {
                entries.add(agreed.get(entry.tag()));
            }
        }
        entries.addAll(interleaved(added(one, agreed), added(other, agreed)));
        return new Merged(new Journal(one.version(), one.dialect(), entries), twins, conflicts);
    }

    private boolean isOld(String tag) {
        return base.containsKey(tag) && ours.containsKey(tag) && theirs.containsKey(tag);
    }

    /** The entries of one side that are not everybody's, each as both sides agreed on it. */
    private List<JournalEntry> added(Journal side, Map<String, JournalEntry> agreed) {
        List<JournalEntry> added = new ArrayList<>();
        for (JournalEntry entry : side.entries()) {
            if (twins.contains(entry.tag())) {
                added.add(entry);
            } else if (!isOld(entry.tag()) && agreed.containsKey(entry.tag())) {
                added.add(agreed.get(entry.tag()));
            }
        }
        return added;
    }

    private static List<JournalEntry> interleaved(List<JournalEntry> first, List<JournalEntry> second) {
        List<JournalEntry> entries = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            boolean takeFirst = j == second.size() || (i < first.size() && !isAfter(first.get(i), second.get(j)));
            JournalEntry next = takeFirst ? first.get(i++) : second.get(j++);
            if (!entries.contains(next)) {
                entries.add(next);
            }
        }
        return entries;
    }

    private static boolean isAfter(JournalEntry one, JournalEntry other) {
        if (one.when() != other.when()) {
            return one.when() > other.when();
        }
        int byName = one.tag().compareTo(other.tag());
        return byName != 0
                ? byName > 0
                : one.dbm().toString().compareTo(other.dbm().toString()) > 0;
    }

    private Optional<JournalEntry> agreed(String tag) {
        @Nullable JournalEntry was = base.get(tag);
        @Nullable JournalEntry one = ours.get(tag);
        @Nullable JournalEntry other = theirs.get(tag);
        if (one == null || other == null) {
            @Nullable JournalEntry kept = one == null ? other : one;
            if (was == null || kept == null) {
                return Optional.ofNullable(kept);
            }
            if (!kept.equals(was)) {
                conflicts.add(tag + " was changed on one side and removed on the other");
            }
            return Optional.empty();
        }
        if (one.equals(other) || other.equals(was)) {
            return Optional.of(one);
        }
        if (one.equals(was)) {
            return Optional.of(other);
        }
        return both(tag, was, one, other);
    }

    private Optional<JournalEntry> both(String tag, @Nullable JournalEntry was, JournalEntry one, JournalEntry other) {
        boolean sameFile = one.checksum().isPresent() && one.checksum().equals(other.checksum());
        if (was == null && !sameFile) {
            twins.add(tag);
            return Optional.empty();
        }
        JournalEntry joined = withAccepted(one, other);
        if (was == null && sameFile && one.idx() == other.idx()) {
            // The same migration, generated on both sides: the earlier time is the one that a database may know.
            return Optional.of(one.when() <= other.when() ? joined : withAccepted(other, one));
        }
        if (joined.equals(withAccepted(other, one))) {
            return Optional.of(joined);
        }
        conflicts.add(tag + " was changed on both sides");
        return Optional.empty();
    }

    /** What was accepted on either side is accepted. */
    private static JournalEntry withAccepted(JournalEntry entry, JournalEntry other) {
        Set<String> keys = new TreeSet<>();
        for (JournalEntry side : List.of(entry, other)) {
            for (String key : side.dbm().getOrDefault(ACCEPTED, "").split("\\|", -1)) {
                if (!key.isBlank()) {
                    keys.add(key.strip());
                }
            }
        }
        return keys.isEmpty() ? entry : entry.withDbm(ACCEPTED, String.join(" | ", keys));
    }
}
