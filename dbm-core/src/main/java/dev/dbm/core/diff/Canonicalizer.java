package dev.dbm.core.diff;

import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import java.util.List;
import java.util.Set;

/** PostgreSQL itself, asked how it writes what it is given. */
@FunctionalInterface
public interface Canonicalizer {
    /**
     * Returns the forms of objects of a schema, as one server major writes them; after renames as it gives them back when it has made those. An object that
     * cannot be created there has no form, and is among the refused where nothing was renamed.
     *
     * @param schema the schema, before the renames
     * @param renames the renames, in the order in which they can be made; empty to ask about the schema as it is
     * @param objects the objects, by the ids that they have before the renames; their forms have those that they have afterwards
     */
    CanonicalForms forms(Schema schema, List<Rename> renames, Set<ObjectId> objects);
}
