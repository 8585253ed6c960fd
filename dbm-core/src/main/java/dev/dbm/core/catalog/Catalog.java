package dev.dbm.core.catalog;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.session.Session;
import dev.dbm.core.session.SessionBaseline;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The catalog of a connected database.
 *
 * <p>Reading leaves the connection as it was: outside a transaction it opens one of its own, read-only and repeatable read, and rolls it back; inside one
 * it works behind a savepoint. Not thread-safe, like the connection.
 */
public final class Catalog {
    /** What the server says of an object that a row names and that is gone: an internal error. */
    private static final String LOST_WHILE_READ = "XX000";

    /** What belongs to an extension, which is the extension's. */
    private static final String EXTENSION_MEMBERS =
            "SELECT classid, objid, refclassid, refobjid FROM pg_depend WHERE refclassid = 'pg_extension'::regclass"
                    + " AND deptype = 'e'";

    /**
     * The ordinary tables of the managed namespaces. Partitioned tables, partitions, inheritance children, typed and foreign tables are of other kinds;
     * what belongs to an extension is the extension's.
     */
    private static final String MODELLED_TABLES = """
        SELECT c.oid, m.nspname, c.relname, c.relnamespace, c.relpersistence, c.reloptions, c.reltoastrelid
        FROM pg_class c JOIN managed m ON m.oid = c.relnamespace
        WHERE c.relkind = 'r' AND NOT c.relispartition AND c.reloftype = 0
          AND NOT EXISTS (SELECT 1 FROM pg_inherits i WHERE i.inhrelid = c.oid)
          AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)\
        """;

    /** The views of the managed namespaces, materialized ones too; those of an extension are the extension's. */
    private static final String MODELLED_VIEWS = """
        SELECT c.oid, m.nspname, c.relname, c.relnamespace, c.relkind, c.reloptions
        FROM pg_class c JOIN managed m ON m.oid = c.relnamespace
        WHERE c.relkind IN ('v', 'm')
          AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)\
        """;

    private final Connection connection;
    private final ServerVersion version;

    private Catalog(Connection connection, ServerVersion version) {
        this.connection = connection;
        this.version = version;
    }

    /**
     * Returns the catalog behind a connection; asks the server nothing.
     *
     * @throws DatabaseException if the server is older than {@link ServerVersion#OLDEST_MAJOR}, or the connection is closed
     */
    public static Catalog of(Connection connection) {
        try {
            ServerVersion version = ServerVersion.of(connection);
            if (version.major() < ServerVersion.OLDEST_MAJOR) {
                throw new DatabaseException(Problem.of(
                        ErrorCode.SERVER_UNSUPPORTED,
                        "PostgreSQL %s is older than %d".formatted(version, ServerVersion.OLDEST_MAJOR),
                        "Upgrade the server to a supported release."));
            }
            return new Catalog(connection, version);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Returns the version of the server. */
    public ServerVersion version() {
        return version;
    }

    /**
     * Runs all queries in one round trip and one snapshot and hands each its rows, in the order of the queries.
     *
     * <p>A query is a SELECT without a WITH of its own and may use {@code managed(oid, nspname)}, the selected namespaces, {@code
     * extension_member(classid, objid, refclassid, refobjid)}, what belongs to an extension, and {@code modelled_table(oid, nspname, relname, relnamespace, relpersistence, reloptions, reltoastrelid)}, their ordinary tables, and {@code
     * modelled_view(oid, nspname, relname, relnamespace, relkind, reloptions)}, their views.
     *
     * @throws DatabaseException if the server refuses a query or the connection fails
     * @throws TornReadException if somebody changed an object meanwhile; reading again may do
     */
    public void read(Namespaces namespaces, List<CatalogQuery> queries) {
        try {
            boolean own = connection.getAutoCommit();
            try (ResultQueue results = new ResultQueue(queries)) {
                Session.on(connection).stream(script(namespaces, queries, own), results::add);
                results.finish();
            } catch (SQLException failure) {
                rollBack(own, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw LOST_WHILE_READ.equals(failure.getSQLState())
                    ? new TornReadException(String.valueOf(failure.getMessage()), failure)
                    : failed(failure);
        }
    }

    private static String script(Namespaces namespaces, List<CatalogQuery> queries, boolean own) {
        StringBuilder script = new StringBuilder();
        script.append(own ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n" : "SAVEPOINT dbm_catalog;\n");
        script.append(SessionBaseline.reading()).append(";\n");
        for (CatalogQuery query : queries) {
            script.append(relations(namespaces, query.sql()))
                    .append(query.sql())
                    .append(";\n");
        }
        script.append(own ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT dbm_catalog;\nRELEASE SAVEPOINT dbm_catalog");
        return script.toString();
    }

    /** The relations that a query names, and those that they name; PostgreSQL would look into the others too. */
    private static String relations(Namespaces namespaces, String query) {
        Deque<String> needed = new ArrayDeque<>();
        StringBuilder text = new StringBuilder(query);
        for (Map.Entry<String, String> relation : List.of(
                Map.entry("modelled_view", MODELLED_VIEWS),
                Map.entry("modelled_table", MODELLED_TABLES),
                Map.entry("extension_member", EXTENSION_MEMBERS),
                Map.entry("managed", namespaces.query().toString()))) {
            if (text.indexOf(relation.getKey()) >= 0) {
                needed.addFirst(relation.getKey() + " AS (" + relation.getValue() + ")");
                text.append(relation.getValue());
            }
        }
        return needed.isEmpty() ? "" : "WITH " + String.join(", ", needed) + "\n";
    }

    /** Ends what the script began; the first failure is the one that counts. */
    private void rollBack(boolean own, SQLException failure) {
        try (Statement statement = Session.statement(connection)) {
            statement.execute(own ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT dbm_catalog");
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    static DatabaseException failed(SQLException failure) {
        return new DatabaseException(
                Problem.of(
                        ErrorCode.CATALOG_UNREADABLE,
                        "The catalog cannot be read: " + failure.getMessage(),
                        "Check the connection, and that the role may connect to the database and read pg_catalog."),
                failure);
    }
}
