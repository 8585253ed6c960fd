package dev.dbm.core.generate;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.compare.Prover;
import dev.dbm.core.compare.Tried;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.folder.NewMigration;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.rows.RowTrial;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.workspace.FailedProof;
import dev.dbm.workspace.ReplayProof;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The proof of new files, and what becomes of them when it fails: nobody has to guess what they would have been, or to begin with nothing. */
final class NewFilesProof {
    /** More than this of a file is not read in a message. */
    private static final int MOST_LINES = 40;

    private final FailedProof then;
    private final List<NewMigration> files;
    private boolean failed;

    NewFilesProof(FailedProof then, List<NewMigration> files) {
        this.then = then;
        this.files = List.copyOf(files);
    }

    /**
     * Returns what a proof gave, or that it failed.
     *
     * @throws PlanningException if it failed and nothing is to be written then; shows what would have been
     */
    Prover.Proved proved(Supplier<Prover.Proved> proof) {
        try {
            return proof.get();
        } catch (PlanningException e) {
            if (e.code() != ErrorCode.PROOF_FAILED) {
                throw e;
            }
            return switch (then) {
                case REFUSED ->
                    throw new PlanningException(
                            e.problems().stream().map(this::shown).toList());
                case WRITTEN -> {
                    failed = true;
                    yield new Prover.Proved(unproven(e), Collections.emptySortedMap(), Dependencies.none());
                }
            };
        }
    }

    /**
     * Returns how the files are tried on rows.
     *
     * @param before how many files stand before them
     * @param plan what they were made from
     * @param look is shown what the database holds before them
     */
    static Tried tried(
            int before, Declaration declaration, Difference difference, Plan plan, Consumer<Introspection> look) {
        RowTrial trial = new RowTrial(difference, declaration.intents().using().keySet());
        // A rule that is declared can be broken by rows; an expression that is to fill rows must work on any.
        Set<String> risky = plan.statements().stream()
                .filter(statement -> statement.hazards().contains(Hazard.MAY_FAIL_ON_DATA)
                        && !statement.hazards().contains(Hazard.WRITES_ROWS))
                .map(Statement::sql)
                .collect(Collectors.toSet());
        return new Tried(before, look, trial, risky);
    }

    /** Returns an entry of one of the files with what is to be known of it. */
    JournalEntry marked(JournalEntry entry) {
        JournalEntry generated = entry.withDbm(Folder.ORIGIN, Folder.GENERATED);
        return failed ? generated.unproven() : generated;
    }

    private static ReplayProof unproven(PlanningException failure) {
        String why = failure.problems().stream().map(Problem::where).collect(Collectors.joining("\n"));
        return new ReplayProof.NotProven("the proof failed; edit the files, then seal\n" + why);
    }

    private Problem shown(Problem problem) {
        String text = files.stream().map(NewFilesProof::shortened).collect(Collectors.joining("\n"));
        return new Problem(
                problem.code(),
                problem.what(),
                problem.where() + "\nIt would have written:\n" + text,
                problem.remedy() + "\nOr have the files written (--unproven), edit them, and seal, which proves them.");
    }

    private static String shortened(NewMigration file) {
        List<String> lines = file.text().stripTrailing().lines().toList();
        String shown = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        int rest = lines.size() - MOST_LINES;
        return file.tag() + ".sql\n" + shown + (rest > 0 ? "\n… and " + rest + " more lines" : "");
    }
}
