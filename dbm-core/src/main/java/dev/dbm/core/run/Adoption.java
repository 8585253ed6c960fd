package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.HistoryException;
import dev.dbm.Problem;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.session.Answer;
import dev.dbm.core.sql.ScriptStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks, when the history is empty, whether the database has the schema already: because Drizzle migrated it, or because the tables are there.
 */
final class Adoption {

    private static final String DRIZZLE_LEDGER = """
        SELECT 1
        FROM pg_catalog.pg_class AS c
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = 'drizzle' AND c.relname = '__drizzle_migrations'
          AND pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'SELECT')\
        """;

    private static final String DRIZZLE_ROWS = "SELECT hash, created_at FROM drizzle.__drizzle_migrations ORDER BY id";

    private static final String TABLES = """
        SELECT n.nspname, c.relname
        FROM pg_catalog.pg_class AS c
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'dbm')
          AND n.nspname NOT LIKE 'pg\\_%'
        ORDER BY n.nspname, c.relname\
        """;

    private final RunConnection connection;

    Adoption(RunConnection connection) {
        this.connection = connection;
    }

    /**
     * Lets a database pass that has nothing of the migrations.
     *
     * @param migrations all that are pending, in order
     * @throws HistoryException if the database has the schema, or a part of it; names the tag to baseline to
     */
    void refuseAdopted(List<Migration> migrations) throws SQLException {
        Set<String> hashes = new HashSet<>();
        Set<Long> whens = new HashSet<>();
        readDrizzle(hashes, whens);
        @Nullable String drizzled = null;
        for (Migration migration : migrations) {
            if (hashes.contains(migration.checksum().raw())
                    || whens.contains(migration.entry().when())) {
                drizzled = migration.entry().tag();
            }
        }
        if (drizzled != null) {
            throw refusal(drizzled, "Drizzle migrated this database: drizzle.__drizzle_migrations holds " + drizzled);
        }
        refuseTables(migrations);
    }

    private void readDrizzle(Set<String> hashes, Set<Long> whens) throws SQLException {
        if (connection.ask(DRIZZLE_LEDGER).size() == 0) {
            return;
        }
        Answer rows = connection.ask(DRIZZLE_ROWS);
        for (int row = 0; row < rows.size(); row++) {
            hashes.add(rows.text(row, 0));
            if (rows.valueOrNull(row, 1) != null) {
                whens.add(rows.number(row, 1));
            }
        }
    }

    private void refuseTables(List<Migration> migrations) throws SQLException {
        Set<String> existing = existingTables();
        if (existing.isEmpty()) {
            return;
        }
        CreatedTables created = new CreatedTables();
        @Nullable String reached = null;
        int tables = 0;
        for (Migration migration : migrations) {
            for (ScriptStatement statement : migration.script().statements()) {
                created.take(statement);
            }
            Set<String> names = created.names();
            if (!names.isEmpty() && existing.containsAll(names)) {
                reached = migration.entry().tag();
                tables = names.size();
            }
        }
        if (reached != null) {
            throw refusal(
                    reached,
                    (tables == 1 ? "the table" : "all " + tables + " tables") + " that exist after " + reached
                            + (tables == 1 ? " is" : " are") + " there already");
        }
    }

    private Set<String> existingTables() throws SQLException {
        Set<String> existing = new HashSet<>();
        Answer tables = connection.ask(TABLES);
        for (int row = 0; row < tables.size(); row++) {
            existing.add(tables.text(row, 0) + "." + tables.text(row, 1));
        }
        return existing;
    }

    private static HistoryException refusal(String tag, String why) {
        return new HistoryException(new Problem(
                ErrorCode.BASELINE_NEEDED,
                "The history is empty, but the database has the schema already; nothing was run",
                why,
                "Record what it has, once: baseline --to " + tag + ", or migrator.baseline(MigrationId.of(\"" + tag
                        + "\")).\n"
                        + "Where another tool migrated it, its ledger says what the database has: adopt --from"
                        + " drizzle, flyway or liquibase.\n"
                        + "Then migrate again."));
    }
}
