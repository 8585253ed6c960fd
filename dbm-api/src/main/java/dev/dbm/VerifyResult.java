package dev.dbm;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What {@link Migrator#verify()} found.
 *
 * @param mismatches every difference that is one for certain, by object
 * @param uncompared the objects of which cannot be said whether they differ, each with the reason and the remedy
 * @param unmodelled what the managed namespaces hold and dbm does not model, by kind and name
 * @param known printed names of what the caller knows to be there and not to be modelled
 * @param proof how sure the comparison is
 */
public record VerifyResult(
        List<Mismatch> mismatches,
        List<Uncompared> uncompared,
        List<Unmodelled> unmodelled,
        Set<String> known,
        Proof proof) {

    /** Copies the collections. */
    public VerifyResult {
        mismatches = List.copyOf(mismatches);
        uncompared = List.copyOf(uncompared);
        unmodelled = List.copyOf(unmodelled);
        known = Collections.unmodifiableSet(new TreeSet<>(known));
    }

    /** Returns whether there is no mismatch, and nothing that could not be compared. */
    public boolean isInSync() {
        return mismatches.isEmpty() && uncompared.isEmpty();
    }

    /** Returns what is not modelled and not known either: what a strict check fails on. */
    public List<Unmodelled> unknown() {
        return unmodelled.stream()
                .filter(one -> !known.contains(one.describe()))
                .toList();
    }

    /** Returns the known names of which nothing is there any more. */
    public List<String> gone() {
        Set<String> there = unmodelled.stream().map(Unmodelled::describe).collect(Collectors.toSet());
        return known.stream().filter(name -> !there.contains(name)).toList();
    }

    /**
     * Returns this result if it is in sync.
     *
     * @throws SchemaMismatchException if it is not
     */
    public VerifyResult orThrow() {
        if (!isInSync()) {
            throw new SchemaMismatchException(this);
        }
        return this;
    }

    /**
     * Fails a test, of whatever framework, unless this result is in sync.
     *
     * @throws AssertionError if it is not; its message lists the mismatches with the mending SQL, and what could not be compared
     */
    public void assertInSync() {
        if (!isInSync()) {
            throw new AssertionError(describe());
        }
    }

    /** Returns the mismatches and what could not be compared, or one line that says the database is in sync; then the known names that are gone. */
    public String describe() {
        String text = isInSync()
                ? "in sync: " + proof.database() + " equals the declared schema" + counts() + unmodelledText()
                : VerifyText.differences(this);
        return gone().isEmpty() ? text : text + "\nknown, and not there any more: " + String.join(", ", gone());
    }

    private String counts() {
        StringBuilder text = new StringBuilder();
        proof.compared()
                .forEach((kind, count) -> text.append(text.isEmpty() ? " (" : ", ")
                        .append(count)
                        .append(' ')
                        .append(plural(kind, count)));
        return text.isEmpty() ? "" : text.append(')').toString();
    }

    private static String plural(String kind, int count) {
        if (count == 1) {
            return kind;
        }
        if (kind.endsWith("x")) {
            return kind + "es";
        }
        return kind.endsWith("y") && !kind.endsWith("key") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    private String unmodelledText() {
        List<Unmodelled> unknown = unknown();
        int left = unmodelled.size() - unknown.size();
        String named = unknown.stream().map(Unmodelled::describe).collect(Collectors.joining(", "));
        return (named.isEmpty() ? "" : "; not modelled and left alone: " + named)
                + (left == 0 ? "" : "; known and left alone: " + left);
    }
}
