package dev.dbm.core.introspect;

import dev.dbm.core.catalog.Catalog;
import dev.dbm.core.catalog.CatalogQuery;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Asks every kind to read a live database. */
public final class Introspector {
    private final CatalogDependencies dependencies = new CatalogDependencies();
    private final UnmodelledRows unmodelled = new UnmodelledRows(dependencies);
    private final List<SchemaObject> objects = new ArrayList<>();

    private Introspector() {}

    /**
     * Returns what the database holds in these namespaces, all of it as of one moment, in one round trip. The connection stays open and as it was.
     *
     * @throws dev.dbm.DatabaseException if the catalog cannot be read
     */
    public static Introspection introspect(Connection connection, Namespaces namespaces) {
        return new Introspector().read(Catalog.of(connection), namespaces);
    }

    private Introspection read(Catalog catalog, Namespaces namespaces) {
        int major = catalog.version().major();
        List<CatalogQuery> queries = new ArrayList<>();
        // Comes first, so that of all the addresses behind it only those are kept that something needs or is needed by.
        queries.add(new CatalogQuery(DependencyQuery.text(), dependencies::edge));
        Kinds.all().forEach(kind -> queries.add(query(kind.reader(), major)));
        queries.add(new CatalogQuery(UnmodelledQuery.text(major), unmodelled::read));
        catalog.read(namespaces, queries);
        Schema schema = Schema.of(objects);
        return new Introspection(schema, dependencies.of(schema, unmodelled), unmodelled.all());
    }

    private CatalogQuery query(CatalogReader<?> reader, int major) {
        return new CatalogQuery(reader.query(major), row -> object(reader, row));
    }

    private void object(CatalogReader<?> reader, Row row) {
        SchemaObject object = reader.read(row);
        objects.add(object);
        dependencies.found(reader.address(row), object::id);
    }
}
