package dev.dbm.core.catalog;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The catalog of a connected database.
 *
 * <p>Reading leaves the connection as it was: outside a transaction it opens one of its own, read-only and repeatable read, and rolls it back; inside one
 * it works behind a savepoint. Not thread-safe, like the connection.
 */
public final class Catalog {
    /** Settings that what PostgreSQL writes depends on: names all qualified, literals always in one form. */
    private static final String SETTINGS = """
        SELECT set_config('search_path', '', true), set_config('quote_all_identifiers', 'off', true),
          set_config('datestyle', 'ISO, MDY', true), set_config('intervalstyle', 'postgres', true), set_config('timezone', 'UTC', true),
          set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)\
        """;

    /**
     * The ordinary tables of the managed namespaces. Partitioned tables, partitions, inheritance children, typed and foreign tables are of other kinds;
     * what belongs to an extension is the extension's.
     */
    private static final String MODELLED_TABLES = """
        SELECT c.oid, m.nspname, c.relname, c.relnamespace, c.relpersistence, c.reloptions, c.reltoastrelid
        FROM pg_class c JOIN managed m ON m.oid = c.relnamespace
        WHERE c.relkind = 'r' AND NOT c.relispartition AND c.reloftype = 0
          AND NOT EXISTS (SELECT 1 FROM pg_inherits i WHERE i.inhrelid = c.oid)
          AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')\
        """;

    private final Connection connection;
    private final ServerVersion version;
    private final DSLContext jooq;

    private Catalog(Connection connection, ServerVersion version) {
        this.connection = connection;
        this.version = version;
        // The execution listeners write to the application's log; only mapping results is wanted here.
        this.jooq = DSL.using(connection, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
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
     * Runs all queries in one round trip and one snapshot and returns their rows, in the order of the queries.
     *
     * <p>A query is a SELECT without a WITH of its own and may use {@code managed(oid, nspname)}, the selected namespaces, and {@code
     * modelled_table(oid, nspname, relname, relnamespace, relpersistence, reloptions, reltoastrelid)}, their ordinary tables.
     *
     * @throws DatabaseException if the server refuses a query or the connection fails
     */
    public List<Result<Record>> read(Namespaces namespaces, List<String> queries) {
        try {
            boolean own = connection.getAutoCommit();
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                try {
                    return results(statement, script(namespaces, queries, own), queries.size());
                } catch (SQLException failure) {
                    rollBack(statement, own, failure);
                    throw failure;
                }
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static String script(Namespaces namespaces, List<String> queries, boolean own) {
        String relations =
                "WITH managed AS (" + namespaces.query() + "), modelled_table AS (" + MODELLED_TABLES + ")\n";
        StringBuilder script = new StringBuilder();
        script.append(own ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n" : "SAVEPOINT dbm_catalog;\n");
        script.append(SETTINGS).append(";\n");
        for (String query : queries) {
            script.append(relations).append(query).append(";\n");
        }
        script.append(own ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT dbm_catalog;\nRELEASE SAVEPOINT dbm_catalog");
        return script.toString();
    }

    private List<Result<Record>> results(Statement statement, String script, int count) throws SQLException {
        List<Result<Record>> results = new ArrayList<>();
        boolean rows = statement.execute(script);
        while (rows || statement.getUpdateCount() >= 0) {
            if (rows) {
                try (ResultSet set = statement.getResultSet()) {
                    results.add(jooq.fetch(set));
                }
            }
            rows = statement.getMoreResults();
        }
        if (results.size() != count + 1) {
            throw new IllegalStateException("%d queries gave %d results".formatted(count, results.size() - 1));
        }
        return List.copyOf(results.subList(1, results.size()));
    }

    /** Ends what the script began; the first failure is the one that counts. */
    private static void rollBack(Statement statement, boolean own, SQLException failure) {
        try {
            statement.execute(own ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT dbm_catalog");
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    private static DatabaseException failed(SQLException failure) {
        return new DatabaseException(
                Problem.of(
                        ErrorCode.CATALOG_UNREADABLE,
                        "The catalog cannot be read: " + failure.getMessage(),
                        "Check the connection, and that the role may connect to the database and read pg_catalog."),
                failure);
    }
}
