package dev.dbm.core.adopt;

import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.core.adopt.Rehearsal.Outcome;
import dev.dbm.core.compare.Prover;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.folder.FolderWriter;
import dev.dbm.core.folder.NewMigration;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.run.Runner;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.spi.MigratorOptions;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.ReplayProof;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Takes over what another tool has migrated: its files become the first migrations of the folder, what it ran is recorded as applied. */
public final class Adopt {
    private final WorkspaceOptions options;
    private final AdoptOptions how;
    private final Clock clock;
    private final FileWriter writer;

    /** Prepares the command; reads nothing. */
    public Adopt(WorkspaceOptions options, AdoptOptions how) {
        this(options, how, Clock.systemUTC(), FileWriter.atomic());
    }

    Adopt(WorkspaceOptions options, AdoptOptions how, Clock clock, FileWriter writer) {
        this.options = options;
        this.how = how;
        this.clock = clock;
        this.writer = writer;
    }

    /** Takes it over. */
    public AdoptResult run(DataSource source) {
        MigrationSource migrations = MigrationSource.directory(options.migrations());
        Folder folder = Folder.open(migrations).inLine();
        Live live = Live.read(source, how);
        Doubts doubts = new Doubts(how.accepted());
        TakenOver taken = TakenOver.of(folder, past(live, doubts), how.tool(), doubts);
        doubts.orThrow();
        try (Prover prover = Prover.open(options.scratch(), options.majors())) {
            Rehearsal rehearsal = new Rehearsal(prover, how.listener());
            Ended ended = taken.isOpen()
                    ? new Ending(prover, rehearsal, live, taken, how, doubts).ended()
                    : known(rehearsal, live, taken, doubts);
            doubts.orThrow();
            return finished(source, migrations, live, taken, ended, doubts);
        }
    }

    /**
     * What ends that which was taken over.
     *
     * @param files the migrations that are written for it
     * @param snapshot what the database holds; nothing is written if there are no files
     * @param applied whether the database has it, too
     * @param proof whether the folder was replayed
     */
    record Ended(List<NewMigration> files, Snapshot snapshot, boolean applied, ReplayProof proof) {
        /** Copies the list. */
        Ended {
            files = List.copyOf(files);
        }
    }

    private Past past(Live live, Doubts doubts) {
        return switch (how.start()) {
            case DATABASE -> new Past(List.of());
            case FILES ->
                switch (how.tool()) {
                    case DRIZZLE -> new DrizzlePast(options.migrations(), how).read(live.rows(), doubts);
                    case FLYWAY -> new FlywayPast(live.ledger(), how).read(live.rows(), doubts);
                    case LIQUIBASE -> new LiquibasePast(live, how, options.loader()).read(live.rows(), doubts);
                };
        };
    }

    /** The folder has it all, from this database or from another one: only the history may lack something. */
    private Ended known(Rehearsal rehearsal, Live live, TakenOver taken, Doubts doubts) {
        Set<String> applied = taken.tags(PastStep::isApplied);
        Set<String> withEnd = new TreeSet<>(applied);
        taken.end().forEach(entry -> withEnd.add(entry.tag()));
        if (live.recorded().containsAll(withEnd)) {
            return new Ended(List.of(), Snapshot.none(), true, new ReplayProof.NotProven("there is nothing new"));
        }
        boolean whole = applied.size() == taken.steps().size();
        Outcome outcome = rehearsal.run(taken.scripts(whole ? withEnd : applied), live.found());
        if (whole && isDrift(outcome) && !taken.end().isEmpty()) {
            Outcome before = rehearsal.run(taken.scripts(applied), live.found());
            if (!isDrift(before)) {
                return new Ended(List.of(), Snapshot.none(), false, proof(before));
            }
        }
        boolean accepted = Ending.accept(outcome, doubts, how);
        return new Ended(List.of(), Snapshot.none(), whole && (accepted || !isDrift(outcome)), proof(outcome));
    }

    private static boolean isDrift(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Compared compared -> !compared.drift().isEmpty();
            case Outcome.NotRun notRun -> false;
            case Outcome.Failed failed -> true;
        };
    }

    private static ReplayProof proof(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Compared compared ->
                new ReplayProof.NotProven(
                        "the files were replayed and compared with the database; they are proven by" + " validate");
            case Outcome.NotRun(var proof) -> proof;
            case Outcome.Failed failed -> new ReplayProof.NotProven("the replay failed in " + failed.place());
        };
    }

    private AdoptResult finished(
            DataSource source, MigrationSource migrations, Live live, TakenOver taken, Ended ended, Doubts doubts) {
        Set<String> applied = taken.tags(PastStep::isApplied);
        if (ended.applied()) {
            taken.end().forEach(entry -> applied.add(entry.tag()));
            ended.files().forEach(file -> applied.add(file.tag()));
        }
        List<NewMigration> files = new ArrayList<>(taken.fresh());
        files.addAll(ended.files());
        List<String> order = new ArrayList<>();
        taken.folder().journal().entries().forEach(entry -> order.add(entry.tag()));
        files.forEach(file -> order.add(file.tag()));
        List<MigrationId> recorded = order.stream()
                .filter(applied::contains)
                .filter(tag -> !live.recorded().contains(tag))
                .map(MigrationId::of)
                .toList();
        switch (how.mode()) {
            case DRY_RUN -> {}
            case WRITE -> {
                if (!files.isEmpty()) {
                    new FolderWriter(options.migrations(), writer)
                            .add(
                                    taken.folder().journal(),
                                    files,
                                    ended.snapshot(),
                                    entry -> marked(entry, taken),
                                    clock.millis());
                }
                if (!recorded.isEmpty()) {
                    new Runner(MigratorOptions.defaults(source, migrations)).record(applied);
                }
            }
        }
        return new AdoptResult(
                how.tool(),
                live.ledger().toString(),
                live.name(),
                adopted(taken, ended, applied),
                written(files),
                recorded,
                how.mode(),
                ended.proof(),
                doubts.notes());
    }

    private List<AdoptResult.Adopted> adopted(TakenOver taken, Ended ended, Set<String> applied) {
        List<AdoptResult.Adopted> all = new ArrayList<>();
        taken.steps()
                .forEach(step -> all.add(new AdoptResult.Adopted(
                        MigrationId.of(step.tag().orElseThrow()), step.origin(), step.standing())));
        List<String> end = new ArrayList<>();
        taken.end().forEach(entry -> end.add(entry.tag()));
        ended.files().forEach(file -> end.add(file.tag()));
        end.forEach(tag -> all.add(new AdoptResult.Adopted(
                MigrationId.of(tag),
                how.start() == AdoptOptions.Start.DATABASE ? "what the database holds" : "ends what was taken over",
                applied.contains(tag) ? AdoptResult.Standing.APPLIED : AdoptResult.Standing.PENDING)));
        return all;
    }

    private static List<String> written(List<NewMigration> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(file.tag() + ".sql"));
        names.add("meta/" + files.getLast().tag().replaceFirst("_.*", "") + "_snapshot.json");
        names.add(Journal.FILE);
        return names;
    }

    private JournalEntry marked(JournalEntry entry, TakenOver taken) {
        return taken.steps().stream()
                .filter(step -> step.tag().orElseThrow().equals(entry.tag()))
                .findFirst()
                .map(step -> entry.withDbm(Folder.ADOPTED, TakenOver.mark(how.tool(), step)))
                .orElseGet(() -> entry.withDbm(Folder.ORIGIN, Folder.ADOPTION));
    }
}
