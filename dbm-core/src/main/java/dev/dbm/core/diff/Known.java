package dev.dbm.core.diff;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.Schema;
import java.util.Collection;
import java.util.List;

/**
 * A schema with what is recorded of it.
 *
 * @param schema the schema
 * @param forms known forms of its objects
 * @param settled the renames that had been declared when it was recorded: they have been made, or there was nothing to be made
 * @param dependencies who needs what in it, as far as PostgreSQL told
 */
public record Known(Schema schema, CanonicalForms forms, Collection<Rename> settled, Dependencies dependencies) {
    /** Copies the renames. */
    public Known {
        settled = List.copyOf(settled);
    }

    /** Returns a schema of which nothing is recorded. */
    public static Known of(Schema schema) {
        return of(schema, CanonicalForms.none());
    }

    /** Returns a schema of which only forms are known. */
    public static Known of(Schema schema, CanonicalForms forms) {
        return new Known(schema, forms, List.of(), Dependencies.none());
    }

    /** Returns the same with what PostgreSQL told of who needs what. */
    public Known with(Dependencies told) {
        return new Known(schema, forms, settled, told);
    }
}
