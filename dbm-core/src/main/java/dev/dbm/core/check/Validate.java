package dev.dbm.core.check;

import dev.dbm.DbmException;
import dev.dbm.DeclarationException;
import dev.dbm.ErrorCode;
import dev.dbm.MigrationSource;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.compare.ChangeText;
import dev.dbm.core.compare.Declared;
import dev.dbm.core.compare.Prover;
import dev.dbm.core.compare.ReturnedColumns;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.folder.Acceptance;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.ConflictMarkers;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.journal.MigrationFolder;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.lint.Finding;
import dev.dbm.lint.RuleId;
import dev.dbm.lint.Severity;
import dev.dbm.schema.SchemaObject;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.ValidateOptions;
import dev.dbm.workspace.ValidateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks a migrations folder against itself and against the declared schema; finds everything in one pass and writes nothing. */
public final class Validate {
    /** The place of a problem: a file, a line, and perhaps what stands there. */
    private static final Pattern PLACE =
            Pattern.compile("([^:]+(?::[\\\\/][^:]*)?):(\\d{1,9})(\\s.*)?", Pattern.DOTALL);

    private static final String MEND_FIRST = "the files above must be mended first";

    private final WorkspaceOptions options;
    private final ValidateOptions how;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Declaration> declaration = Optional.empty();

    /** Prepares the command; reads nothing. */
    public Validate(WorkspaceOptions options) {
        this(options, ValidateOptions.everything());
    }

    /** Prepares the command; reads nothing. */
    public Validate(WorkspaceOptions options, ValidateOptions how) {
        this.options = options;
        this.how = how;
    }

    /** Checks everything. */
    public ValidateResult run() {
        MigrationSource source = MigrationSource.directory(options.migrations());
        List<Problem> problems = new ArrayList<>();
        Journal journal;
        try (MigrationFolder files = MigrationFolder.open(source)) {
            Optional<Finding> markers = Optional.ofNullable(files.read(Journal.FILE))
                    .flatMap(bytes -> ConflictMarkers.find(Journal.FILE, bytes));
            if (markers.isPresent()) {
                // Half a journal would make every other check find errors that are none.
                return result(Journal.empty(), markers.stream().toList(), new ReplayProof.NotProven(MEND_FIRST));
            }
            journal = Journal.read(files, problems);
        }
        boolean readable = problems.isEmpty();
        add(problems);
        Folder folder = new Folder(source, journal);
        List<Reading> readings = journal.entries().parallelStream()
                .map(entry -> Reading.of(folder, entry))
                .toList();
        List<Migration> migrations = migrations(readings);
        findings.addAll(new JournalCheck(journal).findings());
        findings.addAll(new FileCheck(options.migrations(), journal, migrations).findings());
        SnapshotCheck snapshots = new SnapshotCheck(folder);
        findings.addAll(snapshots.findings());
        Release release = release(journal);
        boolean complete = readable
                && migrations.size() == journal.entries().size()
                && runnable(migrations)
                && findings.stream().noneMatch(finding -> finding.rule().equals(RuleId.of(ErrorCode.CONFLICT_MARKERS)));
        ReplayProof proof = switch (how.scope()) {
            case FILES ->
                new ReplayProof.NotProven("files only: neither the declared schema nor a replay was looked at");
            case EVERYTHING -> compare(journal, migrations, snapshots.last(), complete);
        };
        findings.addAll(new DangerCheck(folder, how.scope(), release, declaration).findings(readings));
        return result(journal, findings, proof);
    }

    private ValidateResult result(Journal journal, List<Finding> found, ReplayProof proof) {
        return new ValidateResult(
                options.migrations().toString(),
                journal.entries().size(),
                Acceptance.of(journal).applied(found.stream().distinct().toList()),
                proof);
    }

    private static boolean runnable(List<Migration> migrations) {
        return migrations.stream()
                .allMatch(migration -> (Folder.inherited(migration.entry())
                                ? migration.script().problemsInReplay()
                                : migration.script().problems())
                        .isEmpty());
    }

    private List<Migration> migrations(List<Reading> readings) {
        List<Migration> migrations = new ArrayList<>();
        for (Reading reading : readings) {
            findings.addAll(reading.findings(options.migrations().toString()));
            reading.markers().ifPresent(findings::add);
            reading.migration().ifPresent(migrations::add);
        }
        return migrations;
    }

    private Release release(Journal journal) {
        if (how.since().isEmpty()) {
            return new Release.Unknown();
        }
        ReleaseCheck check = new ReleaseCheck(options.migrations(), how.since().get(), journal);
        Release release = check.run();
        // A released file that was edited is reported by the release check, which knows the line; once is enough.
        Set<String> named = check.findings().stream().map(Finding::file).collect(Collectors.toSet());
        Set<RuleId> said =
                Set.of(RuleId.of(ErrorCode.MIGRATION_FILE_EDITED), RuleId.of(ErrorCode.MIGRATION_FILE_REFORMATTED));
        findings.removeIf(finding -> said.contains(finding.rule()) && named.contains(finding.file()));
        findings.addAll(check.findings());
        return release;
    }

    /** Compares the declared schema and the result of a replay with the last snapshot. */
    private ReplayProof compare(
            Journal journal, List<Migration> migrations, Optional<Snapshot> last, boolean complete) {
        try (Prover prover = Prover.open(options.scratch(), options.majors())) {
            compareDeclared(journal, last, prover);
            if (prover.scratch().isEmpty()) {
                return prover.notProven();
            }
            if (!complete || last.isEmpty()) {
                return new ReplayProof.NotProven(migrations.isEmpty() ? "there are no migrations" : MEND_FIRST);
            }
            List<SqlScript> scripts = migrations.stream().map(Migration::script).toList();
            ReplayCheck replay = new ReplayCheck(prover, journal, last.get());
            ReplayProof proof = replay.run(scripts, how.listener());
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
        Declared declared = Declared.of(options);
        if (!declared.isGiven()) {
            return;
        }
        try {
            Declaration read = declared.read();
            declaration = Optional.of(read);
            boolean adopted = journal.last().filter(Base::isAdoption).isPresent();
            Snapshot start = last.orElseGet(Snapshot::none);
            Difference difference = prover.difference(adopted ? Base.covered(start, read.schema()) : start, read);
            if (!difference.isEmpty()) {
                String before = last.isPresent() && journal.last().isPresent()
                        ? "the snapshot of " + journal.last().get().tag()
                        : "nothing";
                List<String> lines = new ArrayList<>(ChangeText.lines(difference.all()));
                lines.addAll(prover.unsettled(difference));
                findings.add(Finding.error(
                        ErrorCode.SCHEMA_NOT_GENERATED,
                        Journal.FILE,
                        0,
                        "the declared schema differs from " + before + "\n" + String.join("\n", lines),
                        "generate"));
            } else if (last.isPresent()) {
                compareReturned(read, last.get());
            }
        } catch (DeclarationException e) {
            for (Problem problem : e.problems()) {
                if (problem.code() == ErrorCode.DECLARATION_EMPTY
                        && journal.entries().isEmpty()) {
                    // A project that was just set up: no records, no migrations, and so no difference.
                    continue;
                }
                // A class is no file of the folder, so that the finding is placed at the journal, whose last snapshot
                // it is about.
                String what = (problem.what() + "\n" + problem.where()).strip();
                findings.add(Finding.error(problem.code(), Journal.FILE, 0, what, problem.remedy()));
            }
        }
    }

    /** Compares what records take with what the queries of their views gave when the snapshot was proven. */
    private void compareReturned(Declaration read, Snapshot last) {
        for (List<SchemaObject> forms : last.canonical().values()) {
            for (Problem problem : ReturnedColumns.problems(read.returned(), forms)) {
                String what = problem.what() + "\n" + problem.where();
                findings.add(Finding.error(problem.code(), Journal.FILE, 0, what, problem.remedy()));
            }
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

    /** Returns the findings of an exception, one for each of its problems. */
    static List<Finding> findings(String directory, DbmException exception) {
        return exception.problems().stream()
                .map(problem -> finding(directory, problem))
                .toList();
    }
}
