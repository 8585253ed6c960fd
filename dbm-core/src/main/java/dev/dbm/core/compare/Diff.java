package dev.dbm.core.compare;

import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.workspace.DiffResult;
import dev.dbm.workspace.DiffSession;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.ScratchServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans the way from one schema to another, wherever the two are. A scratch is opened when texts first differ and kept for the next comparison, until
 * this is closed; not thread-safe.
 */
public final class Diff implements DiffSession {
    private final Declared declared;
    private final ScratchServer server;
    private Prover prover;
    private Optional<String> unproven = Optional.empty();

    /**
     * Prepares the command; opens nothing yet.
     *
     * @param declared what {@link DiffSide.Declared} stands for
     * @param server is asked about texts that differ
     */
    public Diff(Declared declared, ScratchServer server) {
        this.declared = declared;
        this.server = server;
        this.prover = Prover.open(server, List.of());
    }

    @Override
    public DiffResult diff(DiffSide from, DiffSide to) {
        Side first = Side.read(from, declared);
        Side second = Side.read(to, declared);
        // Between two databases everything counts; a project's side says what is managed.
        Side before = second.live().isEmpty() ? first.managedBy(second.schema()) : first;
        Side after = first.live().isEmpty() ? second.managedBy(first.schema()) : second;
        unproven = Optional.empty();
        if (before.major().isPresent()) {
            Optional<Problem> tooNew =
                    ServerAge.problem(after.schema(), before.major().getAsInt(), "the database");
            if (tooNew.isPresent()) {
                throw new PlanningException(tooNew.get());
            }
        }
        Difference difference = Differ.with(this::forms)
                .diff(before.known(after.major()), after.known(before.major()), after.intents());
        if (before.major().isPresent()) {
            Optional<Problem> lost = StillTied.problem(
                    difference, before.surroundings().before(), before.major().getAsInt());
            if (lost.isPresent()) {
                throw new PlanningException(lost.get());
            }
        }
        List<String> notes = new ArrayList<>(before.notes());
        notes.addAll(after.notes());
        unproven.ifPresent(notes::add);
        notes.addAll(prover.unsettled(difference));
        before.live().flatMap(live -> live.missingRoles(difference)).ifPresent(notes::add);
        Surroundings surroundings =
                before.surroundings().withAfter(after.surroundings().before());
        return new DiffResult(new Planner().plan(difference, after.intents(), surroundings), notes);
    }

    @Override
    public void close() {
        prover.close();
    }

    private CanonicalForms forms(Schema schema, List<Change.Rename> renames, Set<ObjectId> objects) {
        try {
            Optional<CanonicalForms> forms = prover.forms(schema, renames, objects);
            if (forms.isPresent()) {
                return forms.get();
            }
        } catch (PlanningException unavailable) {
            // Nobody asked for the embedded server; who named one of his own is told.
            if (!(server instanceof ScratchServer.Automatic)) {
                throw unavailable;
            }
            prover.close();
            prover = Prover.open(ScratchServer.offline(), List.of());
        }
        unproven = Optional.of("there is no scratch server, so that SQL texts were compared as they are written");
        return CanonicalForms.none();
    }
}
