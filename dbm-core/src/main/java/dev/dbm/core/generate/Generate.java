package dev.dbm.core.generate;

import dev.dbm.MigrationSource;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.Unmodelled;
import dev.dbm.core.compare.Declared;
import dev.dbm.core.compare.LiveBase;
import dev.dbm.core.compare.Prover;
import dev.dbm.core.compare.ReturnedColumns;
import dev.dbm.core.compare.Tried;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Settled;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.folder.FolderWriter;
import dev.dbm.core.folder.NewMigration;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.plan.Plan;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.GeneratedFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Writes the migrations that lead from the last snapshot to the declared schema, after they were planned and proven. */
public final class Generate {
    private final WorkspaceOptions options;
    private final Supplier<Declaration> declared;
    private final Clock clock;
    private final FileWriter writer;

    /** Prepares the command; reads nothing. */
    public Generate(WorkspaceOptions options) {
        this(options, Declared.of(options)::read, Clock.systemUTC(), FileWriter.atomic());
    }

    /**
     * Prepares the command for another declaration.
     *
     * @param declared what to lead to
     * @param clock gives the time of the migration
     * @param writer takes the files once all is proven, the journal last
     */
    public Generate(WorkspaceOptions options, Supplier<Declaration> declared, Clock clock, FileWriter writer) {
        this.options = options;
        this.declared = declared;
        this.clock = clock;
        this.writer = writer;
    }

    /**
     * Writes the migrations that lead to the declared schema.
     *
     * @param name the name; empty to name it after what it does
     */
    public GenerateResult run(Optional<String> name) {
        name.ifPresent(MigrationName::given);
        Declaration declaration = declared.get();
        Folder folder =
                Folder.open(MigrationSource.directory(options.migrations())).inLine();
        Base base = Base.of(folder).declaredBy(declaration.schema());
        List<String> checked = new LiveBase(options).check(base, declaration.schema());
        try (Prover prover = Prover.open(options.scratch(), options.majors())) {
            Difference difference = prover.difference(base.snapshot(), declaration);
            Settled settled = base.snapshot().settled();
            Wanted wanted =
                    new Wanted(declaration, difference, settled, new ReleasedSchema(options.migrations(), folder));
            List<String> notes = new ArrayList<>(base.notes());
            notes.addAll(checked);
            notes.addAll(guard(wanted).notes());
            if (difference.isEmpty()) {
                requireReturned(declaration, base.snapshot().canonical());
                return new GenerateResult(base.id(), Optional.empty(), List.of(), prover.nothingNew(), notes);
            }
            Guarded guarded = plan(wanted, Surroundings.of(base.snapshot().dependencies(), List.of()));
            Plan plan = guarded.plan();
            boolean first = folder.journal().entries().isEmpty();
            String chosen = name.orElseGet(() -> MigrationName.derived(plan.changes(), first));
            List<NewMigration> files = Layout.files(plan, chosen, NewMigration.nextIdx(folder.journal()));
            NewFilesProof proof = new NewFilesProof(options.failedProof(), files);
            Prover.Proved proved = proof.proved(() -> prover.prove(
                    () -> scripts(folder, files), declaration.schema(), () -> tried(folder, wanted, plan)));
            requireReturned(declaration, proved.canonical());
            Snapshot snapshot = Snapshot.of(base.snapshot().id(), declaration.schema(), proved.canonical())
                    .with(proved.canonical(), proved.dependencies())
                    .with(settled.after(declaration.intents(), guarded.used()));
            List<GeneratedFile> written = new FolderWriter(options.migrations(), writer)
                    .add(folder.journal(), files, snapshot, proof::marked, clock.millis());
            notes.addAll(prover.unsettled(difference));
            return new GenerateResult(base.id(), Optional.of(plan), written, proved.proof(), notes);
        }
    }

    /** Refuses records that are not what the queries of their views return; what no server was asked about is not compared. */
    private static void requireReturned(Declaration declaration, SortedMap<Integer, List<SchemaObject>> canonical) {
        for (List<SchemaObject> forms : canonical.values()) {
            List<Problem> problems = ReturnedColumns.problems(declaration.returned(), forms);
            if (!problems.isEmpty()) {
                throw new PlanningException(problems);
            }
        }
    }

    /**
     * What is asked for.
     *
     * @param difference what leads from the last snapshot to the declaration
     * @param settled what of it earlier migrations have done
     * @param released what may have rows
     */
    private record Wanted(Declaration declaration, Difference difference, Settled settled, ReleasedSchema released) {
        List<Unmodelled> leftAlone(Introspection found) {
            return found.within(Coverage.of(difference.before(), declaration.schema()))
                    .unmodelled();
        }
    }

    private DataGuard guard(Wanted wanted) {
        return new DataGuard(
                wanted.declaration(), wanted.difference(), options.allowedDrops(), wanted.settled(), wanted.released());
    }

    /** Plans again with what the replay of the files before shows: only that knows what files of one's own made that is not declared. */
    private Tried tried(Folder folder, Wanted wanted, Plan plan) {
        return NewFilesProof.tried(
                folder.migrations().size(),
                wanted.declaration(),
                wanted.difference(),
                plan,
                found -> plan(wanted, Surroundings.of(found.dependencies(), wanted.leftAlone(found))));
    }

    /**
     * A plan that loses nothing but what was confirmed.
     *
     * @param used the permissions of the declaration that it uses
     */
    private record Guarded(Plan plan, Set<ObjectId> used) {}

    /** Plans the changes and refuses losses that nobody has confirmed. Changes that cannot be made and losses that are refused are reported together. */
    private Guarded plan(Wanted wanted, Surroundings surroundings) {
        DataGuard guard = guard(wanted);
        Plan plan;
        try {
            plan = new Planner().plan(wanted.difference(), wanted.declaration().intents(), surroundings);
        } catch (PlanningException e) {
            guard.check(wanted.difference().changes(), e.problems());
            throw e;
        }
        return new Guarded(plan, guard.check(plan.changes(), List.of()));
    }

    /** Returns the scripts of the folder's files, followed by those of the new ones. */
    private static List<SqlScript> scripts(Folder folder, List<NewMigration> files) {
        List<SqlScript> scripts = new ArrayList<>();
        folder.migrations().stream().map(Migration::script).forEach(scripts::add);
        files.forEach(file -> scripts.add(file.script()));
        return scripts;
    }
}
