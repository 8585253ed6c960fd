package dev.dbm.studio.objects;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.studio.objects.Dependant.Effect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * What dropping an object would concern, each thing once and as near to the object as it can be.
 *
 * <p>What belongs to an object is dropped with it and is not listed: the columns and indexes of a table. Who needs one of those is.
 */
final class DependantTree {
    /** More than anybody reads; a namespace may hold everything. */
    private static final int MOST = 1_000;

    private final Schema schema;
    private final Dependencies dependencies;
    private final Map<ObjectId, List<SchemaObject>> members;
    /** What goes with an object without being a part of it: the sequence of a serial column. */
    private final Map<ObjectId, List<ObjectId>> owned = new HashMap<>();

    private final Set<ObjectId> gone = new HashSet<>();
    private final Map<ObjectId, Found> found = new LinkedHashMap<>();
    private final Map<ObjectId, List<ObjectId>> below = new LinkedHashMap<>();

    private DependantTree(ObjectDirectory directory) {
        this.schema = directory.schema();
        this.dependencies = directory.live().found().dependencies();
        this.members = schema.members();
        for (SchemaObject object : schema.objects().values()) {
            object.links()
                    .forEach(link -> owned.computeIfAbsent(link, any -> new ArrayList<>())
                            .add(object.id()));
        }
    }

    /** Why an object is concerned. */
    private record Found(ObjectId by, Effect effect) {}

    /**
     * The dependants of an object.
     *
     * @param direct those that need the object itself, or what belongs to it
     * @param count how many there are in all, for people
     */
    record Result(List<Dependant> direct, String count) {
        /** Copies the list. */
        Result {
            direct = List.copyOf(direct);
        }
    }

    static Result of(ObjectDirectory directory, ObjectId id) {
        return new DependantTree(directory).from(id);
    }

    private Result from(ObjectId root) {
        Queue<ObjectId> open = new ArrayDeque<>(List.of(root));
        gone.addAll(whole(root));
        while (!open.isEmpty() && found.size() < MOST) {
            ObjectId next = open.remove();
            for (ObjectId part : whole(next)) {
                owned.getOrDefault(part, List.of()).forEach(user -> take(next, user, Effect.GOES, open));
                for (ObjectId user : dependencies.usersOf(part, Strength.HARD)) {
                    take(next, user, effect(user, part), open);
                }
                dependencies.usersOf(part, Strength.SOFT).forEach(user -> take(next, user, Effect.NAMED, open));
            }
        }
        return new Result(below(root), found.size() + (open.isEmpty() ? "" : " or more"));
    }

    private void take(ObjectId by, ObjectId user, Effect effect, Queue<ObjectId> open) {
        Optional<Found> known = Optional.ofNullable(found.get(user));
        boolean stays = effect == Effect.DEFAULT || effect == Effect.NAMED;
        if (gone.contains(user) || (known.isPresent() && stays)) {
            return;
        }
        // Something may lose its default at first, and go itself further down.
        known.ifPresent(
                before -> below.getOrDefault(before.by(), new ArrayList<>()).remove(user));
        found.put(user, new Found(by, effect));
        below.computeIfAbsent(by, any -> new ArrayList<>()).add(user);
        if (!stays) {
            gone.addAll(whole(user));
            open.add(user);
        }
    }

    /** An object and what belongs to it, and to that. */
    private List<ObjectId> whole(ObjectId id) {
        List<ObjectId> all = new ArrayList<>(List.of(id));
        for (int i = 0; i < all.size(); i++) {
            members.getOrDefault(all.get(i), List.of()).forEach(member -> all.add(member.id()));
        }
        return all;
    }

    private Effect effect(ObjectId user, ObjectId needed) {
        boolean stays = schema.find(user)
                .flatMap(DependantTree::released)
                .filter(rest -> rest.references().stream()
                        .noneMatch(one ->
                                schema.resolve(one).filter(needed::equals).isPresent()))
                .isPresent();
        return stays ? Effect.DEFAULT : Effect.REFUSED;
    }

    /** What it would be without a default. */
    private static <T extends SchemaObject> Optional<? extends SchemaObject> released(T object) {
        return Kinds.of(object).released(object);
    }

    private List<Dependant> below(ObjectId id) {
        return below.getOrDefault(id, List.of()).stream()
                .flatMap(
                        user -> Optional.ofNullable(found.get(user))
                                .map(one -> new Dependant(user, one.effect(), below(user)))
                                .stream())
                .toList();
    }
}
