package dev.dbm.core.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The snapshots of two branches that have one number, in one file, until a rebase parts them. It is no JSON on purpose: nothing but a rebase takes it for a
 * snapshot.
 */
public final class SnapshotBundle {
    private static final String HEAD = "dbm: the snapshots of two branches; put them in order with: dbm rebase\n";
    private static final String SEPARATOR = "dbm: one of them\n";

    private SnapshotBundle() {}

    /** Returns whether a file's text holds more than one snapshot. */
    public static boolean is(String text) {
        return text.replace("\r\n", "\n").startsWith(HEAD);
    }

    /** Returns the texts of the snapshots in a file. */
    public static List<String> members(String text) {
        if (!is(text)) {
            return List.of(text);
        }
        List<String> members = new ArrayList<>();
        for (String part : text.replace("\r\n", "\n").substring(HEAD.length()).split(SEPARATOR, -1)) {
            if (!part.isEmpty()) {
                members.add(part);
            }
        }
        return members;
    }

    /** Returns the text of a file that holds these; of one, its own. */
    public static String of(Set<String> members) {
        if (members.size() == 1) {
            return members.iterator().next();
        }
        StringBuilder text = new StringBuilder(HEAD);
        for (String member : new TreeSet<>(members)) {
            text.append(SEPARATOR).append(member);
        }
        return text.toString();
    }

    /** Returns what stays of two versions that come from a third: what either side has new, and what neither has removed. */
    public static Set<String> merge(List<String> base, List<String> ours, List<String> theirs) {
        Set<String> all = new TreeSet<>();
        for (String one : ours) {
            if (theirs.contains(one) || !base.contains(one)) {
                all.add(one);
            }
        }
        for (String other : theirs) {
            if (!base.contains(other)) {
                all.add(other);
            }
        }
        return all;
    }
}
