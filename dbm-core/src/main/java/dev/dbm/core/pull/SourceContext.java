package dev.dbm.core.pull;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import java.util.Optional;
import java.util.Set;

/**
 * What every writer of source asks.
 *
 * @param schema what is written
 * @param names what everything is called in Java
 * @param nameless the constraints, indexes and identity columns whose names the reader arrives at by itself
 */
public record SourceContext(Schema schema, SourceNames names, Set<ObjectId> nameless) {
    /** Copies the set. */
    public SourceContext {
        nameless = Set.copyOf(nameless);
    }

    /** Returns the context for writing a whole schema. */
    public static SourceContext of(Schema schema, SourceNames names) {
        return new SourceContext(schema, names, Nameless.of(schema));
    }

    /** Returns a name, if it has to be said. */
    Optional<String> writtenName(ObjectId object, Identifier name) {
        return nameless.contains(object) ? Optional.empty() : Optional.of(name.value());
    }
}
