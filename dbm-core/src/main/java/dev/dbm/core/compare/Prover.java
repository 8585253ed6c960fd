package dev.dbm.core.compare;

import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.diff.Known;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.scratch.AutomaticServer;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import dev.dbm.workspace.ReplayListener;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replays migrations into a scratch database, if one can be had, and compares what comes out with what should. Opened once per command. */
public final class Prover implements AutoCloseable {
    private final List<Scratch> scratches;
    private final SortedSet<Integer> majors;
    private final String absence;
    private final SortedMap<ObjectId, String> refused = new TreeMap<>();

    private Prover(List<Scratch> scratches, Collection<Integer> majors, String absence) {
        this.scratches = new ArrayList<>(scratches);
        this.majors = new TreeSet<>(majors);
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
     * Opens a prover on a server, or several, which are not reached or started before the first question. If one cannot be used then, the question fails with
     * a {@link PlanningException}.
     *
     * @param majors the majors that run the migrations; empty if none is named
     */
    public static Prover open(ScratchServer server, Collection<Integer> majors) {
        String absence = switch (server) {
            case ScratchServer.Offline offline -> "offline";
            case ScratchServer.Automatic automatic -> AutomaticServer.absence();
            case ScratchServer.Server given -> "";
            case ScratchServer.Several several -> "";
        };
        return new Prover(Scratch.all(server, majors), majors, absence);
    }

    /** Returns the scratch that is asked about forms, if there is one. */
    public Optional<Scratch> scratch() {
        return scratches.stream().findFirst();
    }

    /** Returns all scratches, on each of which a proof is made. */
    public List<Scratch> scratches() {
        return List.copyOf(scratches);
    }

    /** Asks about forms a scratch of this major, if there is a choice and one has it. */
    void prefer(int major) {
        if (scratches.size() > 1) {
            scratches.sort(Comparator.comparing((Scratch one) -> one.major() != major));
        }
    }

    /** Returns a differ that asks the scratch where texts differ, or compares by tokens where there is none. */
    public Differ differ() {
        return scratch().map(this::differ).orElseGet(Differ::byTokens);
    }

    /** Returns a differ that asks a scratch where texts differ. */
    public Differ differ(Scratch server) {
        return Differ.with((schema, renames, objects) -> forms(server, schema, renames, objects));
    }

    /** Returns the forms of objects of a schema after renames; empty without a scratch. */
    Optional<CanonicalForms> forms(Schema schema, List<Change.Rename> renames, Set<ObjectId> objects) {
        return scratch().map(server -> forms(server, schema, renames, objects));
    }

    CanonicalForms forms(Scratch server, Schema schema, List<Change.Rename> renames, Set<ObjectId> objects) {
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

    /** Returns why nothing is proven, where there is no scratch. */
    public ReplayProof notProven() {
        return new ReplayProof.NotProven(absence);
    }

    /** Returns that nothing is proven, since nothing is new; without a scratch nothing would have been, either. */
    public ReplayProof nothingNew() {
        return scratches.isEmpty() ? notProven() : new ReplayProof.NotProven("nothing changed");
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
        return onEach(files, expected, (server, scripts) -> server.prove(scripts, listener));
    }

    /**
     * Proves that files, replayed from empty, give a schema, and that the last of them keep the rows that are there before; does nothing without a scratch.
     *
     * @param files read only if there is a scratch
     * @param tried the last files; read only if there is a scratch
     * @throws PlanningException if they do not
     */
    public Proved prove(Supplier<List<SqlScript>> files, Schema expected, Supplier<Tried> tried) {
        return onEach(files, expected, (server, scripts) -> server.prove(scripts, tried.get()));
    }

    private Proved onEach(
            Supplier<List<SqlScript>> files,
            Schema expected,
            BiFunction<ServerProof, List<SqlScript>, ServerProof.Part> prove) {
        if (scratches.isEmpty()) {
            return new Proved(notProven(), Collections.emptySortedMap(), Dependencies.none());
        }
        requireServer(expected);
        List<SqlScript> scripts = files.get();
        List<ReplayProof.Proven> proofs = new ArrayList<>();
        SortedMap<Integer, List<SchemaObject>> canonical = new TreeMap<>();
        Dependencies dependencies = Dependencies.none();
        for (Scratch server : scratches) {
            ServerProof.Part part = prove.apply(new ServerProof(this, server, expected), scripts);
            if (proofs.isEmpty()) {
                dependencies = part.dependencies();
            }
            canonical.put(server.major(), part.recorded());
            proofs.add(part.proof());
        }
        return new Proved(together(proofs), canonical, dependencies);
    }

    /** Returns one proof for those that each server gave, with a note for the majors of which there was no server. */
    public ReplayProof.Proven together(List<ReplayProof.Proven> proofs) {
        SortedSet<Integer> proven = new TreeSet<>();
        Set<String> notes = new LinkedHashSet<>();
        int rows = Integer.MAX_VALUE;
        for (ReplayProof.Proven proof : proofs) {
            proven.addAll(proof.majors());
            notes.addAll(proof.notes());
            rows = Math.min(rows, proof.rows());
        }
        SortedSet<Integer> missing = new TreeSet<>(majors);
        missing.removeAll(proven);
        if (!missing.isEmpty()) {
            notes.add("not proven on PostgreSQL "
                    + missing.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ", which the project names: --scratch-url of such a server does it");
        }
        return new ReplayProof.Proven(proofs.getFirst().files(), List.copyOf(proven), rows, List.copyOf(notes));
    }

    /**
     * Looks whether the majors that run the migrations, and then those of the scratches, which are opened for it, are new enough for a schema.
     *
     * @throws PlanningException if one is not
     */
    public void requireServer(Schema schema) {
        if (!majors.isEmpty()) {
            refuse(ServerAge.problem(schema, majors.first(), "the oldest server of the project"));
        }
        scratches.forEach(server -> refuse(ServerAge.problem(schema, server.major(), "the scratch server")));
    }

    private static void refuse(Optional<Problem> problem) {
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
        Differ differ = scratch()
                .map(server -> Differ.with((schema, renames, objects) -> {
                    requireServer(declaration.schema());
                    Lacking.refuseIn(server, declaration.schema());
                    return forms(server, schema, renames, objects);
                }))
                .orElseGet(Differ::byTokens);
        Known before =
                new Known(from, CanonicalForms.of(forms), snapshot.settled().renames(), snapshot.dependencies());
        Difference difference = differ.diff(before, Known.of(to), declaration.intents());
        if (!majors.isEmpty()) {
            refuse(StillTied.problem(difference, snapshot.dependencies(), majors.first()));
        }
        return difference;
    }

    /** Returns what leads from a schema that a server gave back to the one it should be. */
    public static Difference difference(Schema found, Schema expected, CanonicalForms forms, Differ differ) {
        return differ.diff(Known.of(found), Known.of(expected, forms), Intents.none());
    }

    /**
     * Returns the part of a schema that a project manages which declares another: what lies in its namespaces, and what belongs to the whole database. What belongs
     * to the server is as it is declared: a scratch server may have had it before, and otherwise.
     */
    public static Schema managed(Schema schema, Schema declared) {
        Set<Identifier> namespaces = declared.namespaces();
        Stream<SchemaObject> found = Coverage.of(declared).in(schema).objects().values().stream()
                .filter(object ->
                        object.id().namespace().map(namespaces::contains).orElse(true));
        Stream<SchemaObject> shared = declared.objects().values().stream()
                .filter(object -> object.id().scope() == Scope.SERVER);
        return Schema.of(Stream.concat(found, shared).toList());
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
        scratches.forEach(Scratch::close);
    }
}
