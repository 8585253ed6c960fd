package dev.dbm.core.check;

import dev.dbm.ErrorCode;
import dev.dbm.core.compare.ChangeText;
import dev.dbm.core.compare.Prover;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.scratch.ExtensionStatement;
import dev.dbm.core.scratch.Replay;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.lint.Finding;
import dev.dbm.lint.RuleId;
import dev.dbm.lint.Severity;
import dev.dbm.schema.Schema;
import dev.dbm.workspace.ReplayListener;
import dev.dbm.workspace.ReplayProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Replays the folder into an empty database and compares the result with the last snapshot. */
final class ReplayCheck {
    /** Something the scratch server was not built or set up with: an extension, say. That is no fault of the file. */
    private static final Set<SqlState> SERVER_LACKS = Set.of(SqlState.SERVER_LACKS, SqlState.NOT_PERMITTED);

    private static final String LACKING =
            "Name a server that has what the file needs (--scratch-url), or go without the proof (--offline).";

    private final Prover prover;
    private final boolean imported;
    private final Snapshot last;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Prepares the check.
     *
     * @param last the snapshot that the files must give
     */
    ReplayCheck(Prover prover, Journal journal, Snapshot last) {
        this.prover = prover;
        this.imported = journal.last().filter(Folder::imported).isPresent();
        this.last = last;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Replays on each scratch until one fails; at least one must be there. */
    ReplayProof run(List<SqlScript> scripts, ReplayListener listener) {
        prover.requireServer(last.schema());
        List<ReplayProof.Proven> proofs = new ArrayList<>();
        for (Scratch scratch : prover.scratches()) {
            switch (replay(scratch, scripts, listener)) {
                case ReplayProof.Proven proven -> proofs.add(proven);
                case ReplayProof.NotProven not -> {
                    return not;
                }
            }
        }
        return prover.together(proofs);
    }

    private ReplayProof replay(Scratch scratch, List<SqlScript> scripts, ReplayListener listener) {
        List<ExtensionStatement> missing = scratch.lacking(scripts);
        if (!missing.isEmpty()) {
            return lacking(missing);
        }
        // Before the replay, which needs a database that is empty and leaves one that is not.
        CanonicalForms forms =
                last.forms(scratch.major()).map(CanonicalForms::of).orElseGet(() -> scratch.forms(last.schema()));
        return switch (scratch.replay(scripts, listener)) {
            case Replay.Failed failed -> failed(failed);
            case Replay.Lacking(var later) -> lacking(later);
            case Replay.Done done -> done(scratch, scripts.size(), done, forms);
        };
    }

    private ReplayProof lacking(List<ExtensionStatement> missing) {
        for (ExtensionStatement one : missing) {
            findings.add(new Finding(
                    RuleId.of(ErrorCode.REPLAY_FAILED),
                    Severity.WARNING,
                    one.fileName(),
                    one.line(),
                    "creates the extension " + one.extension().shown() + ", which the scratch server does not have",
                    LACKING));
        }
        return new ReplayProof.NotProven("the scratch server lacks an extension; nothing was run");
    }

    private ReplayProof failed(Replay.Failed failed) {
        boolean lacking = SERVER_LACKS.contains(SqlState.of(failed.sqlState()));
        findings.add(new Finding(
                RuleId.of(ErrorCode.REPLAY_FAILED),
                lacking ? Severity.WARNING : Severity.ERROR,
                failed.fileName(),
                failed.line(),
                "fails when all migrations are replayed from empty\n" + failed.sql() + "\n" + failed.sqlState() + " "
                        + failed.message(),
                lacking
                        ? LACKING
                        : "Mend the file if no database has it, and seal; otherwise the one before it that it"
                                + " rests on."));
        return new ReplayProof.NotProven("the replay failed in " + failed.fileName());
    }

    private ReplayProof done(Scratch scratch, int files, Replay.Done done, CanonicalForms forms) {
        Schema expected = last.schema();
        Schema managed = Prover.managed(done.introspection().schema(), expected);
        Difference difference = Prover.difference(managed, expected, forms, prover.differ(scratch));
        if (difference.isEmpty()) {
            return new ReplayProof.Proven(files, List.of(scratch.major()), 0, done.notes());
        }
        List<String> lines = new ArrayList<>(ChangeText.lines(difference.all()));
        lines.addAll(prover.unsettled(difference));
        findings.add(new Finding(
                RuleId.of(ErrorCode.REPLAY_DIFFERS),
                imported ? Severity.WARNING : Severity.ERROR,
                Journal.FILE,
                0,
                "the migrations, replayed from empty, do not give the last snapshot\n" + String.join("\n", lines),
                "The lines say what leads from the replay to the snapshot. Write it into a migration (generate"
                        + " --empty), or declare what the migrations do."));
        return new ReplayProof.NotProven("the replay does not give the last snapshot");
    }
}
