package dev.dbm.core.introspect;

import dev.dbm.Unmodelled;
import dev.dbm.core.catalog.Catalog;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Result;

/** Asks every kind to read a live database. */
public final class Introspector {
    private static final Comparator<Unmodelled> ORDER =
            Comparator.comparing(Unmodelled::kind).thenComparing(Unmodelled::name);

    private Introspector() {}

    /**
     * Returns what the database holds in these namespaces, all of it as of one moment, in one round trip. The connection stays open and as it was.
     *
     * @throws dev.dbm.DatabaseException if the catalog cannot be read
     */
    public static Introspection introspect(Connection connection, Namespaces namespaces) {
        Catalog catalog = Catalog.of(connection);
        int major = catalog.version().major();
        List<Kind<?>> kinds = Kinds.all();
        List<String> queries = new ArrayList<>();
        kinds.forEach(kind -> queries.add(kind.reader().query(major)));
        queries.add(UnmodelledQuery.text(major));
        List<Result<Record>> results = catalog.read(namespaces, queries);
        List<SchemaObject> objects = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            for (Record row : results.get(i)) {
                objects.add(kinds.get(i).reader().read(row));
            }
        }
        return new Introspection(Schema.of(objects), unmodelled(results.get(kinds.size())));
    }

    private static List<Unmodelled> unmodelled(Result<Record> rows) {
        TreeSet<Unmodelled> found = new TreeSet<>(ORDER);
        for (Record row : rows) {
            String name =
                    Rows.names(row, "path").stream().map(Identifier::shown).collect(Collectors.joining("."));
            found.add(new Unmodelled(
                    Rows.text(row, "kind"), name + Rows.optional(row, "suffix").orElse("")));
        }
        return List.copyOf(found);
    }
}
