package dev.dbm.core.diff;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import java.util.Set;

/** PostgreSQL itself, asked how it writes what it is given. */
public interface Canonicalizer {
    /**
     * Returns the forms of these objects of a schema, as one server major writes them. An object that cannot be created there has no form, and
     * is among the refused.
     */
    CanonicalForms forms(Schema schema, Set<ObjectId> objects);
}
