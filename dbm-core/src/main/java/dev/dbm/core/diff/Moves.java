package dev.dbm.core.diff;

import dev.dbm.core.kind.Renamed;
import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What ids become by renames that are made one after the other; looking one up costs the same for a thousand of them. */
public final class Moves implements Renamed {
    private final NewNames names = new NewNames();
    private final Map<ObjectId, ObjectId> origins = new HashMap<>();

    private Moves() {}

    /** Returns the moves that renames make, in their order. */
    public static Moves of(List<Rename> renames) {
        Moves moves = new Moves();
        for (Rename rename : renames) {
            ObjectId old = moves.origin(rename.from());
            moves.origins.remove(rename.from());
            moves.names.put(old, rename.to());
            moves.origins.put(rename.to(), old);
        }
        return moves;
    }

    @Override
    public ObjectId before(ObjectId now) {
        return origin(now);
    }

    @Override
    public ObjectId now(ObjectId before) {
        return moved(before);
    }

    /** Returns what an id has become by all of them: its own name may be new, or that of something it is in. */
    public ObjectId moved(ObjectId id) {
        return names.moved(id);
    }

    /** Returns what an id was before the first of them. */
    public ObjectId origin(ObjectId id) {
        ObjectId own = origins.get(id);
        if (own != null || id.kind() == ObjectKind.NAMESPACE || id.namespace().isEmpty()) {
            return own == null ? id : own;
        }
        if (id.on().isPresent()) {
            return id.on(origin(id.target().orElseThrow()));
        }
        List<Identifier> path = new ArrayList<>(id.path());
        if (id.scope() == Scope.MEMBER) {
            ObjectId holderNow =
                    Parts.holders(id).filter(origins::containsKey).findFirst().orElse(Parts.holder(id));
            List<Identifier> holder = origin(holderNow).path();
            path.set(0, holder.get(0));
            path.set(1, holder.get(1));
        } else {
            ObjectId namespace = ObjectId.namespace(id.namespace().get());
            path.set(0, origins.getOrDefault(namespace, namespace).name());
        }
        return new ObjectId(id.kind(), path, id.signature());
    }
}
