package dev.dbm.core.diff;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.TokenDependencies;
import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Objects whose text is the same on both sides and may mean something else: {@code SELECT *} over a table that has gained a column. PostgreSQL works out what a
 * statement means when it is given, and keeps that.
 */
final class Unseen {
    private final Schema after;
    private final Dependencies needs;
    private final Set<ObjectId> changed = new HashSet<>();
    private final Map<ObjectId, Boolean> known = new HashMap<>();

    private Unseen(Schema after) {
        this.after = after;
        this.needs = TokenDependencies.of(after);
    }

    /**
     * Returns the ids of those that use something that is not what it was.
     *
     * @param before the old side after the renames
     * @param changes what differs between the sides
     * @param renames what was renamed
     */
    static Set<ObjectId> of(Schema before, Schema after, List<Change> changes, Collection<Change.Rename> renames) {
        Unseen unseen = new Unseen(after);
        Set<ObjectId> open = new TreeSet<>();
        for (SchemaObject object : after.objects().values()) {
            boolean equal = object.equals(before.objects().get(object.id()));
            if (equal
                    && !statements(object).isEmpty()
                    && Normalizer.untold(object).equals(object)) {
                open.add(object.id());
            }
        }
        if (open.isEmpty()) {
            return open;
        }
        for (Change change : changes) {
            if (!(change instanceof Change.Alter(var from, var to)
                    && from.withComment(to.comment()).equals(to))) {
                unseen.changed.add(change.id());
            }
        }
        renames.forEach(rename -> unseen.changed.add(rename.to()));
        open.removeIf(id -> !unseen.uses(id));
        return open;
    }

    private static <T extends SchemaObject> List<String> statements(T object) {
        return Kinds.of(object).statements(object);
    }

    /** Whether the object uses a change, be it by way of others. */
    private boolean uses(ObjectId id) {
        Set<ObjectId> seen = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(id));
        List<ObjectId> passed = new ArrayList<>();
        boolean uses = false;
        while (!open.isEmpty() && !uses) {
            ObjectId one = open.remove();
            if (seen.add(one)) {
                passed.add(one);
                uses = (!one.equals(id) && changed.contains(one)) || known.getOrDefault(one, false);
                if (after.find(one).isPresent() && !known.containsKey(one)) {
                    needs.of(one).stream().map(Need::on).forEach(open::add);
                }
            }
        }
        if (!uses) {
            passed.forEach(one -> known.put(one, false));
        }
        known.put(id, uses);
        return uses;
    }
}
