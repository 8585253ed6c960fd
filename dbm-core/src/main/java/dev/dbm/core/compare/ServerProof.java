package dev.dbm.core.compare;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.TokenDependencies;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Places;
import dev.dbm.core.scratch.Checkpoint;
import dev.dbm.core.scratch.ExtensionStatement;
import dev.dbm.core.scratch.Replay;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.workspace.ReplayListener;
import dev.dbm.workspace.ReplayProof;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Proves on one server that files, replayed from empty, give a schema. */
final class ServerProof {
    private final Prover prover;
    private final Scratch server;
    private final Schema expected;

    ServerProof(Prover prover, Scratch server, Schema expected) {
        this.prover = prover;
        this.server = server;
        this.expected = expected;
    }

    /**
     * What the server gave.
     *
     * @param proof the words
     * @param recorded the forms of the expected objects
     * @param dependencies what the expected objects need, where the server says otherwise than the tokens of their texts
     */
    record Part(ReplayProof.Proven proof, List<SchemaObject> recorded, Dependencies dependencies) {
        /** Copies the list. */
        Part {
            recorded = List.copyOf(recorded);
        }
    }

    Part prove(List<SqlScript> scripts, ReplayListener listener) {
        requireExtensions(scripts);
        CanonicalForms forms = formsBefore();
        Replay.Done done = done(server.replay(scripts, listener, Checkpoint.none()));
        return compared(done, forms, proven(scripts, done, 0, List.of()));
    }

    /** Proves, too, that the last files keep the rows that are there before. */
    Part prove(List<SqlScript> scripts, Tried last) {
        requireExtensions(scripts);
        CanonicalForms forms = formsBefore();
        Replay replay = server.replay(scripts, ReplayListener.none(), last.withRows());
        int rows = last.trial().rows();
        List<String> notes = new ArrayList<>();
        if (replay instanceof Replay.Failed failed && rows > 0) {
            replay = server.replay(scripts, ReplayListener.none(), last.withoutRows());
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
        return compared(done, forms, proven(scripts, done, rows, notes));
    }

    /** Before anything is asked or run: without a type or a function everything that uses it would be refused one by one. */
    private void requireExtensions(List<SqlScript> scripts) {
        List<ExtensionStatement> missing = server.lacking(scripts);
        if (!missing.isEmpty()) {
            throw Lacking.inFiles(missing);
        }
    }

    /** Asked before the replay, which needs a database that is empty and leaves one that is not. */
    private CanonicalForms formsBefore() {
        return prover.forms(server, expected, List.of(), expected.objects().keySet());
    }

    private ReplayProof.Proven proven(List<SqlScript> scripts, Replay.Done done, int rows, List<String> notes) {
        List<String> all = new ArrayList<>(done.notes());
        all.addAll(notes);
        return new ReplayProof.Proven(scripts.size(), List.of(server.major()), rows, all);
    }

    private Replay.Done done(Replay replay) {
        return switch (replay) {
            case Replay.Failed failed -> throw new PlanningException(failure(failed));
            case Replay.Lacking(var missing) -> throw Lacking.inFiles(missing);
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

    private Problem failure(Replay.Failed failed) {
        return new Problem(
                ErrorCode.PROOF_FAILED,
                "The replay of all migrations from empty failed on PostgreSQL " + server.major()
                        + "; nothing was written",
                failed.fileName() + ":" + failed.line() + "  " + failed.sql() + "\n" + failed.sqlState() + " "
                        + failed.message(),
                "Mend the file if no database has it yet, and seal it; otherwise the declaration. --offline goes"
                        + " without the proof.");
    }

    private Part compared(Replay.Done done, CanonicalForms forms, ReplayProof.Proven proof) {
        Schema managed = Prover.managed(done.introspection().schema(), expected);
        Difference difference = Prover.difference(managed, expected, forms, prover.differ(server));
        if (!difference.isEmpty()) {
            List<String> lines = new ArrayList<>(ChangeText.lines(difference.all()));
            lines.addAll(prover.unsettled(difference));
            throw new PlanningException(new Problem(
                    ErrorCode.PROOF_FAILED,
                    "The migrations, replayed from empty on PostgreSQL " + server.major()
                            + ", do not give the declared schema; nothing was written",
                    String.join("\n", lines),
                    "The lines say what leads from the replayed schema to the declared one. Look for statements"
                            + " written by hand that are not declared, or the reverse."));
        }
        return new Part(
                proof, recorded(managed, forms), told(done.introspection().dependencies()));
    }

    /** Returns the needs of the expected objects that their texts alone do not tell, or tell otherwise. */
    private Dependencies told(Dependencies found) {
        Dependencies tokens = TokenDependencies.of(expected);
        Map<ObjectId, Set<Need>> told = new TreeMap<>();
        expected.objects().keySet().forEach(id -> {
            if (found.has(id) && !found.of(id).equals(tokens.of(id))) {
                told.put(id, found.of(id));
            }
        });
        return Dependencies.of(told);
    }

    /** The forms that differ from the declared one: those the server gives at first, and those at rest. */
    private List<SchemaObject> recorded(Schema replayed, CanonicalForms forms) {
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
}
