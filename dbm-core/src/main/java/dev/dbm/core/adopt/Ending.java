package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.Unmodelled;
import dev.dbm.core.adopt.Rehearsal.Outcome;
import dev.dbm.core.compare.Prover;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.folder.NewMigration;
import dev.dbm.core.generate.Layout;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.plan.Plan;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.ReplayProof;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what ends that which is taken over: a migration whose snapshot is what the database holds, so that the next one starts from there. */
final class Ending {
    private final Prover prover;
    private final Rehearsal rehearsal;
    private final Live live;
    private final TakenOver taken;
    private final AdoptOptions how;
    private final Doubts doubts;

    Ending(Prover prover, Rehearsal rehearsal, Live live, TakenOver taken, AdoptOptions how, Doubts doubts) {
        this.prover = prover;
        this.rehearsal = rehearsal;
        this.live = live;
        this.taken = taken;
        this.how = how;
        this.doubts = doubts;
    }

    Adopt.Ended ended() {
        boolean pending = taken.steps().stream().anyMatch(step -> !step.isApplied());
        return switch (how.start()) {
            case DATABASE -> squashed();
            case FILES -> {
                Outcome outcome = rehearsal.run(taken.scripts(taken.tags(PastStep::isApplied)), live.found());
                yield pending ? withPending(outcome) : withoutPending(outcome);
            }
        };
    }

    private Adopt.Ended withoutPending(Outcome outcome) {
        accept(outcome, doubts, how);
        doubts.orThrow();
        return switch (outcome) {
            case Outcome.Compared compared -> {
                elsewhere(compared);
                yield compared.drift().isEmpty()
                        ? proven(List.of(closing()), compared.schema())
                        : proven(mending(compared), compared.schema());
            }
            case Outcome.NotRun(var proof) -> unproven(List.of(closing()), proof);
            case Outcome.Failed failed ->
                unproven(List.of(closing()), new ReplayProof.NotProven("the replay fails in " + failed.place()));
        };
    }

    /** What comes after files that the database does not have is known from their replay alone. */
    private Adopt.Ended withPending(Outcome outcome) {
        List<String> pending = taken.steps().stream()
                .filter(step -> !step.isApplied())
                .map(PastStep::origin)
                .toList();
        boolean fits =
                outcome instanceof Outcome.Compared compared && compared.drift().isEmpty();
        if (!fits) {
            refuse(outcome, pending);
        }
        doubts.orThrow();
        Outcome all = rehearsal.run(taken.scripts(taken.tags(step -> true)), live.found());
        return switch (all) {
            case Outcome.Compared compared -> {
                elsewhere(compared);
                Schema schema = Rehearsal.withoutRights(compared.replayed().schema());
                Adopt.Ended ended = proven(List.of(closing()), schema);
                yield new Adopt.Ended(ended.files(), ended.snapshot(), false, ended.proof());
            }
            case Outcome.NotRun(var proof) -> unproven(List.of(closing()), proof);
            case Outcome.Failed failed -> {
                doubts.refuse(
                        ErrorCode.ADOPT_REPLAY_FAILED,
                        "A file that the database does not have fails",
                        failed.place() + "\n" + failed.why(),
                        "Mend it; it was never run here.");
                yield unproven(List.of(), new ReplayProof.NotProven("the replay fails in " + failed.place()));
            }
        };
    }

    private void refuse(Outcome outcome, List<String> pending) {
        String why = switch (outcome) {
            case Outcome.Compared compared -> "the database is not what the files give that it has\n" + shown(compared);
            case Outcome.NotRun(var proof) -> proof.describe();
            case Outcome.Failed failed -> failed.place() + "\n" + failed.why();
        };
        doubts.refuse(
                ErrorCode.ADOPT_DRIFT,
                "What the files will make that the database does not have yet cannot be told: "
                        + String.join(", ", pending),
                why,
                "Have " + how.tool().label()
                        + " run them first, or adopt from a database that has them; then the others.");
    }

    /** Asks about a database that is not what its ledger says; returns whether it is taken as it is. */
    static boolean accept(Outcome outcome, Doubts doubts, AdoptOptions how) {
        return switch (outcome) {
            case Outcome.Compared compared ->
                compared.drift().isEmpty()
                        || doubts.ask(
                                ErrorCode.ADOPT_DRIFT,
                                "database",
                                "The database is not what the files give that it has",
                                shown(compared),
                                "The lines say what leads from the files to the database. Undo there what no file made,"
                                        + " or run there what a file was to make.",
                                "make an empty database so, too, by a migration of its own");
            case Outcome.NotRun notRun -> true;
            case Outcome.Failed failed ->
                doubts.ask(
                        ErrorCode.ADOPT_REPLAY_FAILED,
                        failed.place().replaceFirst(":\\d+$", ""),
                        "The files that the database has do not run on an empty one any more",
                        failed.place() + "\n" + failed.why(),
                        "Mend the file, if "
                                + how.tool().label()
                                + " takes the change; or leave the files behind, and begin with one migration that"
                                + " makes what the database holds: --squash.",
                        "do without a proof from now on (--offline)");
        };
    }

    private static String shown(Outcome.Compared compared) {
        return String.join("\n", compared.lines());
    }

    private void elsewhere(Outcome.Compared compared) {
        if (!compared.elsewhere().isEmpty()) {
            doubts.note("left alone, since no file makes them: "
                    + compared.elsewhere().stream()
                            .map(name -> "namespace " + name.value())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** A file without a statement, for the sake of its snapshot. */
    private NewMigration closing() {
        int idx = idx();
        String name = "adopted_from_" + how.tool().label().toLowerCase(Locale.ROOT);
        String text = "-- Ends what was taken over from " + how.tool().label()
                + ": the snapshot of this migration is what" + " the files before it make.\n";
        return new NewMigration(idx, NewMigration.tag(idx, name), text, List.of(), List.of(), List.of());
    }

    private List<NewMigration> mending(Outcome.Compared compared) {
        Surroundings surroundings = Surroundings.of(
                compared.replayed().dependencies(), compared.replayed().unmodelled());
        Plan plan = new Planner().plan(compared.drift(), Intents.none(), surroundings);
        return Layout.files(plan, "drift", idx());
    }

    private Adopt.Ended squashed() {
        Schema whole = Rehearsal.withoutRights(live.found().schema());
        Difference difference = Differ.byTokens().diff(Schema.initial(), whole, Intents.none());
        Plan plan = new Planner().plan(difference, Intents.none(), Surroundings.unknown());
        doubts.note("the files of " + how.tool().label() + " are left behind, and with them the rows that they write");
        if (!live.found().unmodelled().isEmpty()) {
            doubts.note("not in the migration, since dbm does not model it: "
                    + live.found().unmodelled().stream()
                            .map(one -> one.describe())
                            .collect(Collectors.joining(", ")));
        }
        List<NewMigration> files = Layout.files(plan, "initial", idx());
        List<String> without = needingWhatIsNotModelled(whole);
        if (without.isEmpty()) {
            return proven(files, whole);
        }
        doubts.ask(
                ErrorCode.ADOPT_NO_SQL,
                "unmodelled",
                "One migration cannot make all that the database holds: some of it needs what dbm does not model",
                String.join("\n", without),
                "Adopt with the files (without --squash), which make it.",
                "write the migration without a proof: put what is missing at its top by hand, then seal");
        doubts.orThrow();
        return unproven(files, whole, new ReplayProof.NotProven("the migration needs what dbm does not model"));
    }

    private List<String> needingWhatIsNotModelled(Schema schema) {
        Deque<ObjectId> open = new ArrayDeque<>();
        live.found().unmodelled().stream()
                .filter(one -> one.attribute().isEmpty())
                .map(Unmodelled::id)
                .forEach(open::add);
        Set<ObjectId> seen = new HashSet<>(open);
        List<String> lines = new ArrayList<>();
        while (!open.isEmpty()) {
            ObjectId needed = open.remove();
            for (ObjectId user : live.found().dependencies().usersOf(needed, Strength.HARD)) {
                if (seen.add(user) && schema.find(user).isPresent()) {
                    lines.add(user + " needs " + needed);
                    open.add(user);
                }
            }
        }
        return lines;
    }

    private int idx() {
        return taken.fresh().isEmpty()
                ? NewMigration.nextIdx(taken.folder().journal())
                : taken.fresh().getLast().idx() + 1;
    }

    private Adopt.Ended proven(List<NewMigration> files, Schema schema) {
        if (prover.scratch().isEmpty()) {
            return unproven(files, schema, prover.notProven());
        }
        Prover.Proved proved = prover.prove(() -> all(files), schema, how.listener());
        Snapshot snapshot =
                Snapshot.of(parent(), schema, proved.canonical()).with(proved.canonical(), proved.dependencies());
        return new Adopt.Ended(files, snapshot, true, proved.proof());
    }

    private Adopt.Ended unproven(List<NewMigration> files, ReplayProof proof) {
        return unproven(files, Rehearsal.withoutRights(live.found().schema()), proof);
    }

    private Adopt.Ended unproven(List<NewMigration> files, Schema schema, ReplayProof proof) {
        return new Adopt.Ended(files, Snapshot.of(parent(), schema, Collections.emptySortedMap()), true, proof);
    }

    private List<SqlScript> all(List<NewMigration> files) {
        List<SqlScript> scripts = new ArrayList<>(taken.scripts(taken.tags(step -> true)));
        files.forEach(file -> scripts.add(file.script()));
        return scripts;
    }

    /** Returns the id of the last snapshot that can be read. */
    private String parent() {
        List<JournalEntry> entries = taken.folder().journal().entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            try {
                var read = taken.folder().snapshot(entries.get(i));
                if (read.isPresent()) {
                    return read.get().snapshot().id();
                }
            } catch (JournalException unreadable) {
                // The chain of snapshots is broken there, and begins anew here.
                return Snapshot.NO_PARENT;
            }
        }
        return Snapshot.NO_PARENT;
    }
}
