package dev.dbm.core.kind;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.schema.SchemaObject;

/**
 * How objects of one kind are read from the catalog: one query, one object per row.
 *
 * <p>All readers' queries travel in one round trip. They run with an empty {@code search_path}, read-only, in one snapshot.
 *
 * @param <T> the kind of object
 */
public interface CatalogReader<T extends SchemaObject> {
    /**
     * Returns the query for a server of this major version. Where it needs the managed namespaces it joins the relation {@code managed(oid, nspname)},
     * which {@code core.catalog} puts in front as a common table expression. Tables are read before, and columns before all that names columns, which may give
     * oids and numbers in place of the names; so are kinds that {@link #order} puts in front. The order of the rows is free.
     */
    String query(int serverMajor);

    /** When the rows of a reader come. */
    enum Order {
        /** Before those that give oids and numbers in place of names that these rows have. */
        BEFORE_MEMBERS,
        /** In the order of the kinds. */
        ANY
    }

    /** Returns when its rows come. */
    default Order order() {
        return Order.ANY;
    }

    /** Returns where the catalog keeps the object of one row. */
    Address address(Row row);

    /** Returns the object of one row. */
    T read(Row row);
}
