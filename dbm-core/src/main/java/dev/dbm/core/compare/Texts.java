package dev.dbm.core.compare;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.Proof;
import dev.dbm.Uncompared;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Doubt;
import dev.dbm.core.diff.Textless;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.workspace.ScratchServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares a database with what it should be. Texts whose form on this server is not known are asked of a scratch; what that leaves open hides nothing else. */
final class Texts {
    private final Schema found;
    private final Schema expected;
    private final CanonicalForms forms;
    private final int major;
    private final ScratchServer scratch;

    /**
     * Prepares the comparison.
     *
     * @param forms how the server writes the expected objects, as far as it is known
     * @param major the major version of the server
     */
    Texts(Schema found, Schema expected, CanonicalForms forms, int major, ScratchServer scratch) {
        this.found = found;
        this.expected = expected;
        this.forms = forms;
        this.major = major;
        this.scratch = scratch;
    }

    /**
     * Why texts could not be compared, and what would help.
     *
     * @param what why
     * @param remedy what would help
     */
    private record Reason(String what, String remedy) {}

    /**
     * Compares.
     *
     * @param unknown the objects of which is not known how the server writes them
     * @param basis how those are compared of which it is known
     */
    Compared compared(Set<ObjectId> unknown, Proof.Basis basis) {
        Difference byTokens = Prover.difference(found, expected, forms, Differ.byTokens());
        Set<ObjectId> doubtful = doubtful(byTokens, unknown);
        return doubtful.isEmpty() ? new Compared(byTokens, List.of(), basis) : asked(byTokens, doubtful, basis);
    }

    /** Objects whose texts differ and whose form on this server is not known: only PostgreSQL can say whether they mean the same. */
    private static Set<ObjectId> doubtful(Difference difference, Set<ObjectId> unknown) {
        return difference.changes().stream()
                .filter(change -> change instanceof Change.Alter(var from, var to)
                        && unknown.contains(to.id())
                        && Doubt.between(from, to))
                .map(Change::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Asks a scratch about both sides. One of another major says truly that two texts mean the same, since it read both; that they differ it may say only
     * for its own major.
     */
    private Compared asked(Difference byTokens, Set<ObjectId> doubtful, Proof.Basis basis) {
        try (Prover prover = Prover.open(scratch, List.of())) {
            if (prover.scratch().isEmpty()) {
                return split(byTokens, doubtful, id -> neverRecorded(), basis);
            }
            prover.prefer(major);
            Difference difference = Prover.difference(found, expected, forms, prover.differ());
            Set<ObjectId> open = doubtful(difference, doubtful);
            if (prover.scratch().orElseThrow().major() != major) {
                return split(difference, open, id -> neverRecorded(), Proof.Basis.SCRATCH);
            }
            SortedMap<ObjectId, String> refused = prover.refused();
            open.retainAll(refused.keySet());
            return split(difference, open, id -> refused(refused.getOrDefault(id, "")), Proof.Basis.SCRATCH);
        } catch (PlanningException e) {
            if (e.code() != ErrorCode.SCRATCH_UNAVAILABLE) {
                throw e;
            }
            Problem problem = e.problems().getFirst();
            Reason reason = new Reason(problem.what(), problem.remedy());
            return split(byTokens, doubtful, id -> reason, basis);
        }
    }

    private Reason neverRecorded() {
        return new Reason(
                "how PostgreSQL " + major + " writes their texts was never recorded",
                "Record it once: seal with --scratch-url of a PostgreSQL " + major
                        + " server; or generate first, if the declaration is newer than the last migration.");
    }

    private static Reason refused(String message) {
        return new Reason(
                "the scratch refused them: " + message.lines().findFirst().orElse(""),
                "Name a scratch server that has what they need: --scratch-url.");
    }

    /** Takes out of a difference what is open, unless the object differs in something else, too. */
    private Compared split(
            Difference difference, Set<ObjectId> open, Function<ObjectId, Reason> reasons, Proof.Basis basis) {
        Set<ObjectId> certain = Textless.differing(found, expected, open);
        Map<ObjectId, Uncompared> left = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        for (Change change : difference.changes()) {
            ObjectId id = change.id();
            if (open.contains(id) && !certain.contains(id) && change instanceof Change.Alter(var from, var to)) {
                Reason reason = reasons.apply(id);
                left.put(
                        id, new Uncompared(id, ObjectText.of(to), ObjectText.of(from), reason.what(), reason.remedy()));
            } else {
                changes.add(change);
            }
        }
        Difference rest = new Difference(
                difference.before(), difference.after(), difference.renames(), changes, difference.aside());
        return new Compared(rest, List.copyOf(left.values()), basis);
    }
}
