package dev.dbm.core.adopt;

import dev.dbm.core.compare.ChangeText;
import dev.dbm.core.compare.Lacking;
import dev.dbm.core.compare.Prover;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.scratch.Replay;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.workspace.ReplayListener;
import dev.dbm.workspace.ReplayProof;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs files into an empty database and holds what comes out against what a database holds. */
final class Rehearsal {
    /** What a provider or an administrator makes, once for the server or for each environment otherwise; files that make any of it are held to it. */
    private static final Set<ObjectKind> OF_THE_ENVIRONMENT = Collections.unmodifiableSet(EnumSet.of(
            ObjectKind.ROLE,
            ObjectKind.EXTENSION,
            ObjectKind.EVENT_TRIGGER,
            ObjectKind.OWNER,
            ObjectKind.GRANT,
            ObjectKind.DEFAULT_PRIVILEGES));

    private static final Set<ObjectKind> RIGHTS = Collections.unmodifiableSet(
            EnumSet.of(ObjectKind.ROLE, ObjectKind.OWNER, ObjectKind.GRANT, ObjectKind.DEFAULT_PRIVILEGES));

    private static final Set<SqlState> SERVER_LACKS = Set.of(SqlState.SERVER_LACKS, SqlState.NOT_PERMITTED);

    private final Prover prover;
    private final ReplayListener listener;

    Rehearsal(Prover prover, ReplayListener listener) {
        this.prover = prover;
        this.listener = listener;
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * The files ran.
         *
         * @param schema what the database holds of what the files make
         * @param replayed what the files gave
         * @param drift what leads from there to the database
         * @param lines the same for people
         * @param elsewhere the namespaces of the database that no file makes
         */
        record Compared(
                Schema schema, Introspection replayed, Difference drift, List<String> lines, Set<Identifier> elsewhere)
                implements Outcome {}

        /**
         * They could not be run here.
         *
         * @param proof why not
         */
        record NotRun(ReplayProof proof) implements Outcome {}

        /**
         * One of them failed.
         *
         * @param place the file and the line
         * @param why the statement and what the server said
         */
        record Failed(String place, String why) implements Outcome {}
    }

    /** Runs the files and compares. */
    Outcome run(List<SqlScript> scripts, Introspection live) {
        if (prover.scratch().isEmpty()) {
            return new Outcome.NotRun(prover.notProven());
        }
        Scratch scratch = prover.scratch().get();
        return switch (scratch.replay(scripts, listener)) {
            case Replay.Lacking(var missing) -> throw Lacking.inFiles(missing);
            case Replay.Failed failed -> failed(failed);
            case Replay.Done done -> compared(scratch, done.introspection(), live);
        };
    }

    private static Outcome failed(Replay.Failed failed) {
        String place = failed.fileName() + ":" + failed.line();
        if (SERVER_LACKS.contains(SqlState.of(failed.sqlState()))) {
            throw Lacking.inFile(place, failed.message());
        }
        return new Outcome.Failed(place, failed.sql() + "\n" + failed.sqlState() + " " + failed.message());
    }

    private Outcome compared(Scratch scratch, Introspection replayed, Introspection live) {
        Schema from = managed(replayed.schema(), replayed.schema());
        Schema to = managed(live.schema(), replayed.schema());
        Difference drift = Prover.difference(from, to, CanonicalForms.none(), prover.differ(scratch));
        List<String> lines = new ArrayList<>(ChangeText.lines(drift.all()));
        lines.addAll(prover.unsettled(drift));
        Set<Identifier> elsewhere = new TreeSet<>(live.schema().namespaces());
        elsewhere.removeAll(replayed.schema().namespaces());
        return new Outcome.Compared(to, replayed, drift, lines, elsewhere);
    }

    /** Returns the part of a schema that files manage which make another. */
    private static Schema managed(Schema schema, Schema made) {
        Set<ObjectKind> kinds = EnumSet.complementOf(EnumSet.copyOf(OF_THE_ENVIRONMENT));
        made.objects().keySet().forEach(id -> kinds.add(id.kind()));
        Set<Identifier> namespaces = made.namespaces();
        List<SchemaObject> objects = new Coverage(kinds, Set.of())
                .in(schema).objects().values().stream()
                        .filter(object -> object.id()
                                .namespace()
                                .map(namespaces::contains)
                                .orElse(true))
                        .toList();
        return Schema.of(objects);
    }

    /** Returns what a database holds but the rights, which differ from one environment to the next. */
    static Schema withoutRights(Schema schema) {
        return new Coverage(EnumSet.complementOf(EnumSet.copyOf(RIGHTS)), Set.of()).in(schema);
    }
}
