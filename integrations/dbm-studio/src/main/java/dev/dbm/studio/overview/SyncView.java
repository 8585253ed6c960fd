package dev.dbm.studio.overview;

import dev.dbm.Mismatch;
import dev.dbm.Proof;
import dev.dbm.Uncompared;
import dev.dbm.Unmodelled;
import dev.dbm.VerifyResult;
import dev.dbm.plan.Change;
import dev.dbm.studio.web.HighlightedSql;
import java.util.List;
import java.util.Optional;

/**
 * Whether the database is what it should be.
 *
 * @param inSync whether it is
 * @param summary the same in a line
 * @param basis how sure that is
 * @param mismatches what differs
 * @param more how many mismatches are not shown
 * @param uncompared what could not be compared
 * @param unmodelled what is left alone
 * @param gone what is known to be left alone and is not there any more
 */
public record SyncView(
        boolean inSync,
        String summary,
        String basis,
        List<Line> mismatches,
        int more,
        List<Open> uncompared,
        List<String> unmodelled,
        List<String> gone) {
    /** A database that was never migrated differs in everything; nobody reads all of that. */
    private static final int MOST_LINES = 200;

    /** Copies the lists. */
    public SyncView {
        mismatches = List.copyOf(mismatches);
        uncompared = List.copyOf(uncompared);
        unmodelled = List.copyOf(unmodelled);
        gone = List.copyOf(gone);
    }

    /**
     * A mismatch.
     *
     * @param object the object
     * @param what how it differs, in a word
     * @param declared what it should be
     * @param live what it is
     * @param mend the SQL that makes it so, if there is any
     */
    public record Line(String object, String what, String declared, String live, Optional<HighlightedSql> mend) {}

    /**
     * What could not be compared.
     *
     * @param object the object
     * @param declared what it should be
     * @param live what it is
     * @param reason why nobody can tell whether that is the same
     * @param remedy what would help
     */
    public record Open(String object, String declared, String live, String reason, String remedy) {}

    static SyncView of(VerifyResult result) {
        List<Mismatch> all = result.mismatches();
        return new SyncView(
                result.isInSync(),
                summary(result),
                basis(result.proof()),
                all.stream().limit(MOST_LINES).map(SyncView::line).toList(),
                Math.max(0, all.size() - MOST_LINES),
                result.uncompared().stream().map(SyncView::open).toList(),
                result.unmodelled().stream().map(Unmodelled::describe).toList(),
                result.gone());
    }

    private static String summary(VerifyResult result) {
        int mismatches = result.mismatches().size();
        if (mismatches > 0) {
            return mismatches + (mismatches == 1 ? " mismatch" : " mismatches");
        }
        return result.isInSync() ? "In sync" : result.uncompared().size() + " not compared";
    }

    private static String basis(Proof proof) {
        String server = "PostgreSQL " + proof.serverMajor();
        return switch (proof.basis()) {
            case RECORDED -> "SQL texts were compared in the forms that the snapshot has recorded for " + server + ".";
            case SCRATCH -> "SQL texts were compared in a scratch database.";
            case TOKENS -> "SQL texts were compared as they are written.";
        };
    }

    private static Line line(Mismatch mismatch) {
        String what = switch (mismatch.change()) {
            case Change.Create create -> "missing";
            case Change.Drop drop -> "not declared";
            case Change.Alter alter -> "different";
            case Change.Rename rename -> "named otherwise";
        };
        Optional<HighlightedSql> mend = mismatch.mend().isEmpty()
                ? Optional.empty()
                : Optional.of(HighlightedSql.of(String.join(";\n", mismatch.mend()) + ";"));
        return new Line(mismatch.object(), what, mismatch.declared(), mismatch.live(), mend);
    }

    private static Open open(Uncompared one) {
        return new Open(one.object(), one.declared(), one.live(), one.reason(), one.remedy());
    }
}
