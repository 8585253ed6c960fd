package dev.dbm.core.compare;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.TokenDependencies;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.diff.Known;
import dev.dbm.core.kind.Places;
import dev.dbm.core.scratch.Checkpoint;
import dev.dbm.core.scratch.ExtensionStatement;
import dev.dbm.core.scratch.Replay;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.workspace.ReplayListener;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Replays migrations into a scratch database, if one can be had, and compares what comes out with what should. Opened once per command. */
public final class Prover implements AutoCloseable {
    private final Optional<Scratch> scratch;
    private final String absence;
    private final SortedMap<ObjectId, String> refused = new TreeMap<>();

    private Prover(Optional<Scratch> scratch, String absence) {
        this.scratch = scratch;
        this.absence = absence;
    }

    /**
     * What a replay gave.
     *
     * @param proof the words
     * @param canonical the forms of the expected objects, by server major; empty if nothing was replayed
     * @param dependencies what the expected objects need, where the server says otherwise than the tokens of their texts
     */
    public record Proved(
            ReplayProof proof, SortedMap<Integer, List<SchemaObject>> canonical, Dependencies dependencies) {}

    /**
     * Opens a prover on a server, which is not reached or started before the first question. If it cannot be used then, or has another major than those
     * asked for, the question fails with a {@link PlanningException}.
     *
     * @param majors the majors asked for; empty for any
     */
    public static Prover open(ScratchServer server, Collection<Integer> majors) {
        String absence = switch (server) {
            case ScratchServer.Offline offline -> "offline";
            case ScratchServer.Automatic automatic ->
                "no embedded server on the class path, and no other named (--scratch-url)";
            case ScratchServer.Server given -> "";
        };
        return new Prover(Scratch.of(server, Set.copyOf(majors)), absence);
    }

    /** Returns the scratch, if there is one. */
    public Optional<Scratch> scratch() {
        return scratch;
    }

    /** Returns a differ that asks the scratch where texts differ, or compares by tokens where there is none. */
    public Differ differ() {
        return scratch.map(server -> Differ.with((schema, renames, objects) -> forms(server, schema, renames, objects)))
                .orElseGet(Differ::byTokens);
    }

    /** Returns the forms of objects of a schema after renames; empty without a scratch. */
    Optional<CanonicalForms> forms(Schema schema, List<Change.Rename> renames, Set<ObjectId> objects) {
        return scratch.map(server -> forms(server, schema, renames, objects));
    }

    private CanonicalForms forms(Scratch server, Schema schema, List<Change.Rename> renames, Set<ObjectId> objects) {
        CanonicalForms forms = server.forms(schema, renames, objects);
        refused.putAll(forms.refused());
        return forms;
    }

    /** Returns the objects that the scratch was asked about and could not create, each with the reason. */
    SortedMap<ObjectId, String> refused() {
        return Collections.unmodifiableSortedMap(refused);
    }

    /** Returns a line for each difference that may be none: the scratch was asked about the object and could not create it. */
    public List<String> unsettled(Difference difference) {
        List<String> lines = new ArrayList<>();
        refused.forEach((id, reason) -> {
            if (difference.changes().stream().map(Change::id).anyMatch(id::equals)) {
                lines.add("the texts of " + id + " were compared as they are written, because the scratch refused it: "
                        + reason.lines().findFirst().orElse(""));
            }
        });
        return lines;
    }

    /** Returns why nothing is proven. */
    public ReplayProof notProven() {
        return new ReplayProof.NotProven(absence);
    }

    /**
     * Proves that files, replayed from empty, give a schema; does nothing without a scratch.
     *
     * @param files read only if there is a scratch
     * @throws PlanningException if they do not
     */
    public Proved prove(Supplier<List<SqlScript>> files, Schema expected) {
        return prove(files, expected, ReplayListener.none());
    }

    /**
     * Proves that files, replayed from empty, give a schema; does nothing without a scratch.
     *
     * @param files read only if there is a scratch
     * @param listener is told how far the replay is
     * @throws PlanningException if they do not
     */
    public Proved prove(Supplier<List<SqlScript>> files, Schema expected, ReplayListener listener) {
        if (scratch.isEmpty()) {
            return unproven();
        }
        List<SqlScript> scripts = files.get();
        CanonicalForms forms = formsBefore(expected);
        Replay replay = scratch.get().replay(scripts, listener, Checkpoint.none());
        return compared(scratch.get(), done(replay), expected, forms, proven(scripts, done(replay), 0, List.of()));
    }

    /**
     * Proves that files, replayed from empty, give a schema, and that the last of them keep the rows that are there before; does nothing without a scratch.
     *
     * @param files read only if there is a scratch
     * @param tried the last files; read only if there is a scratch
     * @throws PlanningException if they do not
     */
    public Proved prove(Supplier<List<SqlScript>> files, Schema expected, Supplier<Tried> tried) {
        if (scratch.isEmpty()) {
            return unproven();
        }
        List<SqlScript> scripts = files.get();
        CanonicalForms forms = formsBefore(expected);
        Tried last = tried.get();
        Replay replay = scratch.get().replay(scripts, ReplayListener.none(), last.withRows());
        int rows = last.trial().rows();
        List<String> notes = new ArrayList<>();
        if (replay instanceof Replay.Failed failed && rows > 0) {
            replay = scratch.get().replay(scripts, ReplayListener.none(), last.withoutRows());
            if (replay instanceof Replay.Done) {
                if (!last.risky().contains(failed.sql().strip())) {
                    throw new PlanningException(failedOnRows(failed));
                }
                notes.add("can fail on rows: " + failed.fileName() + ":" + failed.line() + "  "
                        + failed.message().lines().findFirst().orElse(""));
                rows = 0;
            }
        }
        Replay.Done done = done(replay);
        if (!last.trial().problems().isEmpty()) {
            throw new PlanningException(lostRows(last.trial().problems()));
        }
        notes.addAll(last.trial().notes());
        return compared(scratch.get(), done, expected, forms, proven(scripts, done, rows, notes));
    }

    private Proved unproven() {
        return new Proved(notProven(), Collections.emptySortedMap(), Dependencies.none());
    }

    /** Asked before the replay, which needs a database that is empty and leaves one that is not. */
    private CanonicalForms formsBefore(Schema expected) {
        requireServer(expected);
        return forms(
                scratch.orElseThrow(), expected, List.of(), expected.objects().keySet());
    }

    private ReplayProof proven(List<SqlScript> scripts, Replay.Done done, int rows, List<String> notes) {
        List<String> all = new ArrayList<>(done.notes());
        all.addAll(notes);
        return new ReplayProof.Proven(
                scripts.size(), List.of(scratch.orElseThrow().major()), rows, all);
    }

    private static Replay.Done done(Replay replay) {
        return switch (replay) {
            case Replay.Failed failed -> throw new PlanningException(failure(failed));
            case Replay.Lacking lacking -> throw new PlanningException(lacking(lacking));
            case Replay.Done done -> done;
        };
    }

    private static Problem failedOnRows(Replay.Failed failed) {
        return new Problem(
                ErrorCode.PROOF_FAILED,
                "The new migrations run on empty tables and fail on tables with rows; nothing was written",
                failed.fileName() + ":" + failed.line() + "  " + failed.sql() + "\n" + failed.sqlState() + " "
                        + failed.message(),
                "Say in the declaration what becomes of the rows (@Backfill, @Column(using = …)), or write that step"
                        + " by hand (generate --empty) before it. --offline goes without the proof.");
    }

    private static Problem lostRows(List<String> lost) {
        return new Problem(
                ErrorCode.PROOF_FAILED,
                "The new migrations lose or change values of rows that are there; nothing was written",
                String.join("\n", lost),
                "Say in the declaration how values become others: @Column(using = …).");
    }

    static Problem lacking(Replay.Lacking lacking) {
        return new Problem(
                ErrorCode.SCRATCH_UNAVAILABLE,
                "The scratch server does not have what the migrations need; nothing was run",
                lacking.missing().stream().map(ExtensionStatement::toString).collect(Collectors.joining("\n")),
                "Name a server that has it (--scratch-url), or go without the proof (--offline).");
    }

    static Problem failure(Replay.Failed failed) {
        return new Problem(
                ErrorCode.PROOF_FAILED,
                "The replay of all migrations from empty failed; nothing was written",
                failed.fileName() + ":" + failed.line() + "  " + failed.sql() + "\n" + failed.sqlState() + " "
                        + failed.message(),
                "Mend the file if no database has it yet, and seal it; otherwise the declaration. --offline goes"
                        + " without the proof.");
    }

    private Proved compared(
            Scratch scratch, Replay.Done done, Schema expected, CanonicalForms forms, ReplayProof proof) {
        Schema managed = restricted(done.introspection().schema(), expected.namespaces());
        Difference difference = difference(managed, expected, forms, differ());
        if (!difference.isEmpty()) {
            List<String> lines = new ArrayList<>(ChangeText.lines(difference.all()));
            lines.addAll(unsettled(difference));
            throw new PlanningException(new Problem(
                    ErrorCode.PROOF_FAILED,
                    "The migrations, replayed from empty on PostgreSQL " + scratch.major()
                            + ", do not give the declared schema; nothing was written",
                    String.join("\n", lines),
                    "The lines say what leads from the replayed schema to the declared one. Look for statements"
                            + " written by hand that are not declared, or the reverse."));
        }
        SortedMap<Integer, List<SchemaObject>> canonical = new TreeMap<>();
        canonical.put(scratch.major(), recorded(expected, managed, forms));
        return new Proved(proof, canonical, told(expected, done.introspection().dependencies()));
    }

    /** Returns the needs of the objects of a schema that its texts alone do not tell, or tell otherwise. */
    private static Dependencies told(Schema schema, Dependencies server) {
        Dependencies tokens = TokenDependencies.of(schema);
        Map<ObjectId, Set<Need>> told = new TreeMap<>();
        schema.objects().keySet().forEach(id -> {
            if (server.has(id) && !server.of(id).equals(tokens.of(id))) {
                told.put(id, server.of(id));
            }
        });
        return Dependencies.of(told);
    }

    /**
     * Opens the scratch, if there is one, and looks whether it is new enough for a schema.
     *
     * @throws PlanningException if it is not
     */
    public void requireServer(Schema schema) {
        Optional<Problem> problem =
                scratch.flatMap(server -> ServerAge.problem(schema, server.major(), "the scratch server"));
        if (problem.isPresent()) {
            throw new PlanningException(problem.get());
        }
    }

    /**
     * Returns what leads from a snapshot to the declared schema.
     *
     * @throws PlanningException if the scratch server is asked and too old for the declared schema
     */
    public Difference difference(Snapshot snapshot, Declaration declaration) {
        Schema to = declaration.schema();
        Schema from = snapshot.schema();
        ObjectId shared = ObjectId.namespace(Namespace.PUBLIC);
        // Every database has public: it is neither created nor dropped, whether something is declared in it or not.
        if (from.find(shared).isPresent() || to.find(shared).isPresent()) {
            from = withPublic(from);
            to = withPublic(to);
        }
        // What any major made of a text means the same as the text, so the scratch need not be opened to ask which
        // major it is.
        List<SchemaObject> forms =
                snapshot.canonical().values().stream().flatMap(List::stream).toList();
        Differ differ = scratch.map(server -> Differ.with((schema, renames, objects) -> {
                    requireServer(declaration.schema());
                    return forms(server, schema, renames, objects);
                }))
                .orElseGet(Differ::byTokens);
        Known before =
                new Known(from, CanonicalForms.of(forms), snapshot.settled().renames());
        return differ.diff(before, Known.of(to), declaration.intents());
    }

    /** Returns what leads from a schema that a server gave back to the one it should be. */
    public static Difference difference(Schema found, Schema expected, CanonicalForms forms, Differ differ) {
        return differ.diff(Known.of(found), Known.of(expected, forms), Intents.none());
    }

    /** Returns the part of a schema that lies in some namespaces. */
    public static Schema restricted(Schema schema, Set<Identifier> namespaces) {
        return Schema.of(schema.objects().values().stream()
                .filter(object ->
                        object.id().namespace().filter(namespaces::contains).isPresent())
                .toList());
    }

    /** The forms that differ from the declared one: those the server gives at first, and those at rest. */
    private static List<SchemaObject> recorded(Schema expected, Schema replayed, CanonicalForms forms) {
        List<SchemaObject> recorded = new ArrayList<>();
        expected.objects().forEach((id, declared) -> {
            Set<SchemaObject> all = new LinkedHashSet<>();
            replayed.find(id).ifPresent(form -> all.add(alike(form, declared)));
            sorted(forms.of(id)).forEach(form -> all.add(alike(form, declared)));
            all.remove(declared);
            recorded.addAll(all);
        });
        return recorded;
    }

    private static List<SchemaObject> sorted(Set<SchemaObject> forms) {
        return forms.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    /** Returns a form with the position and comment of the declared object, which no server rewrites. */
    private static SchemaObject alike(SchemaObject form, SchemaObject declared) {
        return Places.same(form.withComment(declared.comment()), declared);
    }

    /** Returns a schema with the namespace public, which every database has, whether something is declared in it or not. */
    static Schema withPublic(Schema schema) {
        if (schema.find(ObjectId.namespace(Namespace.PUBLIC)).isPresent()) {
            return schema;
        }
        List<SchemaObject> objects = new ArrayList<>(schema.objects().values());
        objects.add(Namespace.of(Namespace.PUBLIC));
        return Schema.of(objects);
    }

    /** Returns the namespaces of two schemas. */
    static Set<Identifier> namespaces(Schema first, Schema second) {
        Set<Identifier> all = new TreeSet<>(first.namespaces());
        all.addAll(second.namespaces());
        return all;
    }

    @Override
    public void close() {
        scratch.ifPresent(Scratch::close);
    }
}
