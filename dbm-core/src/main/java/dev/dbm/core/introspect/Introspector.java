package dev.dbm.core.introspect;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.catalog.Catalog;
import dev.dbm.core.catalog.CatalogQuery;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.catalog.TornReadException;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks every kind to read a live database. */
public final class Introspector {
    private static final int ATTEMPTS = 3;

    private final CatalogDependencies dependencies = new CatalogDependencies();
    private final UnmodelledRows unmodelled = new UnmodelledRows(dependencies);
    private final SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>();
    private final List<SchemaObject> shared = new ArrayList<>();

    private Introspector() {}

    /**
     * Returns what the database holds in these namespaces, all of it as of one moment, in one round trip; in another if somebody changes an object meanwhile.
     * The connection stays open and as it was.
     *
     * @throws DatabaseException if the catalog cannot be read, or changes again and again
     */
    public static Introspection introspect(Connection connection, Namespaces namespaces) {
        Catalog catalog = Catalog.of(connection);
        for (int attempt = 1; ; attempt++) {
            try {
                return new Introspector().read(catalog, namespaces);
            } catch (TornReadException torn) {
                if (attempt == ATTEMPTS) {
                    throw changing(torn);
                }
            }
        }
    }

    private static DatabaseException changing(TornReadException torn) {
        Problem problem = Problem.of(
                ErrorCode.CATALOG_UNREADABLE,
                "The catalog cannot be read: objects were changed while it was read, " + ATTEMPTS + " times ("
                        + torn.getMessage() + ")",
                "Try again when nobody is changing the schema. In a transaction of your own it must be one that has"
                        + " seen the latest state.");
        return torn.getCause() instanceof SQLException refused
                ? new DatabaseException(problem, refused)
                : new DatabaseException(problem);
    }

    private Introspection read(Catalog catalog, Namespaces namespaces) {
        int major = catalog.version().major();
        List<CatalogQuery> queries = new ArrayList<>();
        // Comes first, so that of all the addresses behind it only those are kept that something needs or is needed by.
        queries.add(new CatalogQuery(DependencyQuery.text(), dependencies::edge));
        Kinds.all().stream()
                .map(Kind::reader)
                .sorted(Comparator.comparing(CatalogReader::order))
                .forEach(reader -> queries.add(query(reader, major)));
        queries.add(new CatalogQuery(UnmodelledQuery.text(major), unmodelled::read));
        catalog.read(namespaces, queries);
        removeWithoutTarget();
        Schema schema = Schema.of(objects);
        return new Introspection(schema, dependencies.of(schema, unmodelled), unmodelled.all(), shared);
    }

    /** What hangs on an object that no kind reads is part of what is left alone with it. */
    private void removeWithoutTarget() {
        Set<ObjectId> lacking = new HashSet<>();
        objects.forEach((id, object) -> {
            if (id.on().isPresent()) {
                lacking.add(object.owner().orElseThrow());
            }
        });
        lacking.removeIf(objects::containsKey);
        if (!lacking.isEmpty()) {
            objects.values()
                    .removeIf(object -> object.id().on().isPresent()
                            && object.owner().filter(lacking::contains).isPresent());
        }
    }

    private CatalogQuery query(CatalogReader<?> reader, int major) {
        return new CatalogQuery(reader.query(major), row -> object(reader, row));
    }

    private void object(CatalogReader<?> reader, Row row) {
        SchemaObject object = reader.read(row);
        ObjectId id = object.id();
        if (id.scope() == Scope.SERVER) {
            shared.add(object);
            return;
        }
        if (objects.put(id, object) != null) {
            throw new IllegalStateException("Two rows for " + id);
        }
        dependencies.found(reader.address(row), id);
    }
}
