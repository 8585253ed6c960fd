package dev.dbm;

import java.util.List;

/**
 * What {@link Migrator#verify()} found.
 *
 * @param mismatches every difference, by object; empty if the database equals the declaration
 * @param unmodelled what the managed namespaces hold and dbm does not model, by kind and name
 * @param proof how sure the comparison is
 */
public record VerifyResult(List<Mismatch> mismatches, List<Unmodelled> unmodelled, Proof proof) {

    /** Copies the lists. */
    public VerifyResult {
        mismatches = List.copyOf(mismatches);
        unmodelled = List.copyOf(unmodelled);
    }

    /** Returns whether there is no mismatch. */
    public boolean isInSync() {
        return mismatches.isEmpty();
    }

    /**
     * Returns this result if there is no mismatch.
     *
     * @throws SchemaMismatchException if there is one
     */
    public VerifyResult orThrow() {
        if (!isInSync()) {
            throw new SchemaMismatchException(this);
        }
        return this;
    }

    /**
     * Fails a test, of whatever framework, unless there is no mismatch.
     *
     * @throws AssertionError if there is one; its message lists them with the mending SQL
     */
    public void assertInSync() {
        if (!isInSync()) {
            throw new AssertionError(describe());
        }
    }

    /** Returns the mismatches, or one line that says the database is in sync. */
    public String describe() {
        if (isInSync()) {
            return "in sync: " + proof.database() + " equals the declared schema" + counts() + unmodelledText();
        }
        StringBuilder text = new StringBuilder();
        text.append(mismatches.size()).append(mismatches.size() == 1 ? " mismatch in " : " mismatches in ");
        text.append(proof.database());
        for (Mismatch mismatch : mismatches) {
            text.append("\n  ").append(mismatch.describe().replace("\n", "\n  "));
        }
        return text.toString();
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
        if (unmodelled.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("; not modelled and left alone: ");
        for (int i = 0; i < unmodelled.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(unmodelled.get(i).describe());
        }
        return text.toString();
    }
}
