package dev.dbm.core.planner;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.Unmodelled;
import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.planner.Step.Purpose;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what a plan would take along or change although dbm does not model it. */
final class LeftAlone {
    private final Surroundings surroundings;
    private final Replacements replacements;
    private final Map<ObjectId, SchemaObject> going = new TreeMap<>();
    private final Set<ObjectId> rebuilt = new TreeSet<>();
    private final Map<ObjectId, List<Step.Alter>> altered = new TreeMap<>();

    LeftAlone(Replacements replacements, List<Step> steps) {
        this.replacements = replacements;
        this.surroundings = replacements.surroundings();
        steps.forEach(this::add);
    }

    private void add(Step step) {
        switch (step) {
            case Step.Drop drop -> {
                boolean again = drop.purpose() == Purpose.REBUILD
                        || replacements.aside().containsValue(drop.id());
                for (SchemaObject object : drop.all()) {
                    going.put(object.id(), object);
                    if (again) {
                        rebuilt.add(object.id());
                    }
                }
            }
            case Step.Alter alter ->
                altered.computeIfAbsent(alter.id(), id -> new ArrayList<>()).add(alter);
            case Step.Create create -> {}
        }
    }

    private boolean isDisturbed(ObjectId need, ObjectKind user) {
        return altered.getOrDefault(need, List.of()).stream()
                .anyMatch(alter -> disturbs(alter.from(), alter.to(), user));
    }

    private static <T extends SchemaObject> boolean disturbs(T from, SchemaObject to, ObjectKind user) {
        Kind<T> kind = Kinds.of(from);
        @SuppressWarnings("unchecked") // an alteration keeps the kind
        T after = (T) to;
        return kind.disturbs(from, after, user);
    }

    /** Returns a problem for each thing that would not be left alone, by its name; empty if all are. */
    List<Problem> problems() {
        if (going.isEmpty() && altered.isEmpty()) {
            return List.of();
        }
        Map<String, Problem> problems = new TreeMap<>();
        for (Unmodelled one : surroundings.bystanders()) {
            Set<ObjectId> reasons = one.attribute().isPresent() ? lost(one) : disturbed(one);
            if (!reasons.isEmpty()) {
                problems.put(one.describe(), problem(one, reasons));
            }
        }
        return new ArrayList<>(problems.values());
    }

    /**
     * An attribute goes with a table or column that somebody let go of. It must not go because its object is made anew, nor with an index or constraint of a
     * table that stays: whoever drops that need not know that rows are replicated or clustered by it.
     */
    private Set<ObjectId> lost(Unmodelled attribute) {
        SchemaObject object = going.get(attribute.id());
        boolean derived = object != null
                && Kinds.of(object).retention(object) == Retention.DERIVED
                && object.owner().filter(going::containsKey).isEmpty();
        return rebuilt.contains(attribute.id()) || derived ? Set.of(attribute.id()) : Set.of();
    }

    private Set<ObjectId> disturbed(Unmodelled object) {
        Set<ObjectId> reasons = new LinkedHashSet<>();
        for (Need need : surroundings.before().of(object.id())) {
            boolean inTheWay = going.containsKey(need.on())
                    || isDisturbed(need.on(), object.id().kind());
            if (need.strength() == Strength.HARD && inTheWay) {
                reasons.add(need.on());
            }
        }
        return reasons;
    }

    private Problem problem(Unmodelled one, Set<ObjectId> reasons) {
        List<String> lines = new ArrayList<>();
        for (ObjectId reason : reasons) {
            String what = rebuilt.contains(reason)
                    ? "dropped and created again"
                    : going.containsKey(reason) ? "dropped" : "altered, which PostgreSQL refuses meanwhile";
            lines.add(replacements.named(reason) + " would be " + what);
        }
        return new Problem(
                ErrorCode.UNMODELLED_IN_THE_WAY,
                "This plan would not leave alone what is not modelled: " + one.describe(),
                String.join("\n", lines),
                "Drop it in a migration of your own first (generate --empty NAME), then make this change, then create"
                        + " it again in another migration of your own.");
    }
}
