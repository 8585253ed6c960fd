package dev.dbm.core.workspace;

import dev.dbm.DbmException;
import dev.dbm.DeclarationException;
import dev.dbm.ErrorCode;
import dev.dbm.MigrationSource;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.ReplayProof;
import dev.dbm.ScratchServer;
import dev.dbm.ValidateResult;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.journal.MigrationFolder;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.lint.Finding;
import dev.dbm.lint.RuleId;
import dev.dbm.lint.Severity;
import dev.dbm.spi.WorkspaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a migrations folder against itself and against the declared schema; finds everything in one pass and writes nothing. */
public final class Validate {
    /** A file, a line, and what stands there. */
    private static final Pattern PLACE =
            Pattern.compile("([^:]+(?::[\\\\/][^:]*)?):(\\d{1,9})(\\s.*)?", Pattern.DOTALL);

    private final WorkspaceOptions options;
    private final List<Finding> findings = new ArrayList<>();

    /** Prepares the command; reads nothing. */
    public Validate(WorkspaceOptions options) {
        this.options = options;
    }

    /** Checks everything. */
    public ValidateResult run() {
        MigrationSource source = MigrationSource.directory(options.migrations());
        List<Problem> problems = new ArrayList<>();
        Journal journal;
        try (MigrationFolder files = MigrationFolder.open(source)) {
            journal = Journal.read(files, problems);
        }
        boolean readable = problems.isEmpty();
        add(problems);
        Folder folder = new Folder(source, journal);
        List<Migration> migrations = migrations(folder);
        findings.addAll(new JournalCheck(journal).findings());
        findings.addAll(new FileCheck(options.migrations(), journal, migrations).findings());
        SnapshotCheck snapshots = new SnapshotCheck(folder);
        findings.addAll(snapshots.findings());
        boolean complete = readable && migrations.size() == journal.entries().size() && runnable(migrations);
        ReplayProof proof = compare(journal, migrations, snapshots.last(), complete);
        return new ValidateResult(
                options.migrations().toString(),
                journal.entries().size(),
                Acceptance.of(journal).applied(findings.stream().distinct().toList()),
                proof);
    }

    private static boolean runnable(List<Migration> migrations) {
        return migrations.stream()
                .allMatch(migration -> migration.script().problems().isEmpty());
    }

    private List<Migration> migrations(Folder folder) {
        List<Migration> migrations = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (MigrationFolder files = MigrationFolder.open(folder.source())) {
            for (JournalEntry entry : folder.journal().entries()) {
                Migration.read(files, entry, problems).ifPresent(migrations::add);
            }
        }
        add(problems);
        return migrations;
    }

    /** The declared schema and a replay against the last snapshot. */
    private ReplayProof compare(
            Journal journal, List<Migration> migrations, Optional<Snapshot> last, boolean complete) {
        try (Prover prover = Prover.open(options.scratch(), options.majors())) {
            compareDeclared(journal, last, prover);
            if (prover.scratch().isEmpty()) {
                return prover.notProven();
            }
            if (!complete || last.isEmpty()) {
                return new ReplayProof.NotProven(
                        migrations.isEmpty() ? "there are no migrations" : "the files above must be mended first");
            }
            List<SqlScript> scripts = migrations.stream().map(Migration::script).toList();
            ReplayCheck replay = new ReplayCheck(prover, journal, last.get().schema());
            ReplayProof proof = replay.run(scripts);
            findings.addAll(replay.findings());
            return proof;
        } catch (PlanningException noServer) {
            add(noServer.problems());
            try (Prover none = Prover.open(ScratchServer.offline(), List.of())) {
                compareDeclared(journal, last, none);
            }
            return new ReplayProof.NotProven("no scratch database could be had");
        }
    }

    private void compareDeclared(Journal journal, Optional<Snapshot> last, Prover prover) {
        Declared declared = Generate.declared(options);
        if (!declared.isGiven()) {
            return;
        }
        try {
            Declaration declaration = declared.read();
            Difference difference = Generate.difference(last.orElseGet(Snapshot::none), declaration, prover);
            if (!difference.isEmpty()) {
                String before = last.isPresent() && journal.last().isPresent()
                        ? "the snapshot of " + journal.last().get().tag()
                        : "nothing";
                findings.add(Finding.error(
                        ErrorCode.SCHEMA_NOT_GENERATED,
                        Journal.FILE,
                        0,
                        "the declared schema differs from " + before + "\n"
                                + String.join("\n", ChangeText.lines(difference.all())),
                        "generate"));
            }
        } catch (DeclarationException e) {
            add(e.problems());
        }
    }

    private void add(List<Problem> problems) {
        problems.forEach(problem -> findings.add(finding(options.migrations().toString(), problem)));
    }

    /** Turns a problem into a finding; the place says file and line, and perhaps what stands there. */
    static Finding finding(String directory, Problem problem) {
        String place = problem.where().replace('\\', '/');
        String folder = directory.replace('\\', '/');
        if (place.startsWith(folder + "/")) {
            place = place.substring(folder.length() + 1);
        }
        String what = problem.what();
        int line = 0;
        Matcher matcher = PLACE.matcher(place);
        if (matcher.matches()) {
            place = matcher.group(1);
            line = Integer.parseInt(matcher.group(2));
            String rest = matcher.group(3) == null ? "" : matcher.group(3).strip();
            what += rest.isEmpty() ? "" : ": " + rest;
        }
        return new Finding(RuleId.of(problem.code()), Severity.ERROR, place, line, what, problem.remedy());
    }

    /** ReTurns the findings of an exception. */
    static List<Finding> findings(String directory, DbmException exception) {
        return exception.problems().stream()
                .map(problem -> finding(directory, problem))
                .toList();
    }
}
