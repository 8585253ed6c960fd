package dev.dbm.studio.objects;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.studio.database.LiveSchema;
import dev.dbm.studio.web.Link;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The objects of one reading of the database, and their pages. What belongs to another object is on the page of that one. */
final class ObjectDirectory {
    private final LiveSchema live;
    private final Map<String, ObjectId> byAddress = new HashMap<>();

    ObjectDirectory(LiveSchema live) {
        this.live = live;
        live.schema()
                .objects()
                .keySet()
                .forEach(id -> byAddress.put(key(ObjectAddress.kind(id.kind()), id.shown()), id));
    }

    LiveSchema live() {
        return live;
    }

    Schema schema() {
        return live.schema();
    }

    /** Returns the object that an address names. */
    Optional<ObjectId> find(String kind, String name) {
        return Optional.ofNullable(byAddress.get(key(kind.replace(' ', '-'), name)));
    }

    private static String key(String kind, String name) {
        return kind + "/" + name;
    }

    /** Returns the object on whose page another is: that one itself, unless it belongs to another. */
    ObjectId holder(ObjectId id) {
        ObjectId holder = id;
        for (Optional<ObjectId> next = owner(id); next.isPresent(); next = owner(holder)) {
            holder = next.get();
        }
        return holder;
    }

    private Optional<ObjectId> owner(ObjectId id) {
        return schema().find(id).flatMap(SchemaObject::owner);
    }

    /** Returns where an object is shown; nowhere if it is not modelled. */
    Optional<Link> link(ObjectId id) {
        if (schema().find(id).isEmpty()) {
            return Optional.empty();
        }
        ObjectId holder = holder(id);
        Link page = ObjectAddress.of(holder);
        return Optional.of(holder.equals(id) ? page : new Link(page.text() + "#" + ObjectAddress.anchor(id)));
    }
}
