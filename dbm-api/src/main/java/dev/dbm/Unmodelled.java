package dev.dbm;

import dev.dbm.schema.ObjectId;
import java.util.Optional;

/**
 * Something in a managed namespace that dbm does not model: an object, or an attribute of one. Every plan leaves it alone: one that would take it along or
 * change it is refused.
 *
 * @param id the object, or the one that has the attribute
 * @param attribute what of the object is not modelled, for example {@code replica identity}; empty if it is the object itself
 */
public record Unmodelled(ObjectId id, Optional<String> attribute) {
    /** Returns an object that is not modelled. */
    public static Unmodelled object(ObjectId id) {
        return new Unmodelled(id, Optional.empty());
    }

    /** Returns an attribute that is not modelled, of an object that may be. */
    public static Unmodelled attribute(ObjectId id, String attribute) {
        return new Unmodelled(id, Optional.of(attribute));
    }

    /** Returns what it is, for example {@code view} or {@code replica identity}. */
    public String kind() {
        return attribute.orElse(id.kind().label());
    }

    /** Returns the full name of the object, for example {@code public.daily_totals}. */
    public String name() {
        return id.shown();
    }

    /** Returns what it is and its name: {@code view public.daily_totals}, {@code replica identity of table public.orders}. */
    public String describe() {
        return attribute.map(what -> what + " of " + id).orElse(id.toString());
    }
}
