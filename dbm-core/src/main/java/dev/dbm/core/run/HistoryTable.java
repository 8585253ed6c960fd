package dev.dbm.core.run;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.session.Answer;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.SqlState;
import java.sql.SQLException;

/** Makes the history's schema and table, and says what is missing where that is not permitted. */
final class HistoryTable {

    static final String CREATE_SCHEMA = "CREATE SCHEMA dbm";

    static final String CREATE_TABLE = """
        CREATE TABLE dbm.migration_history (
          tag text NOT NULL PRIMARY KEY,
          idx integer NOT NULL,
          state text NOT NULL CHECK (state IN ('applied', 'baseline', 'running', 'failed')),
          file_sha256 text NOT NULL,
          token_sha256 text NOT NULL,
          file_size bigint NOT NULL,
          file_crc32 bigint NOT NULL,
          statements integer NOT NULL,
          statements_done integer NOT NULL,
          started_at timestamp with time zone NOT NULL,
          finished_at timestamp with time zone,
          took_ms bigint NOT NULL,
          error text,
          applied_by text NOT NULL,
          application text NOT NULL,
          dbm_version text NOT NULL,
          worker_pid integer,
          worker_started_at timestamp with time zone
        )\
        """;

    /** What a history lacks that was made before workers were recorded; older versions do not mind the columns. */
    static final String ADD_WORKER = """
        ALTER TABLE dbm.migration_history
          ADD COLUMN worker_pid integer,
          ADD COLUMN worker_started_at timestamp with time zone\
        """;

    private static final String HAS_WORKER = """
        SELECT EXISTS (
          SELECT FROM pg_catalog.pg_attribute AS a
          WHERE a.attrelid = pg_catalog.to_regclass('dbm.migration_history') AND a.attname = 'worker_started_at' AND NOT a.attisdropped)\
        """;

    private static final String EXISTS = """
        SELECT n.oid IS NOT NULL, c.oid IS NOT NULL, current_user, pg_catalog.current_database()
        FROM (SELECT) AS one
        LEFT JOIN pg_catalog.pg_namespace AS n ON n.nspname = 'dbm'
        LEFT JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = 'migration_history'\
        """;

    private HistoryTable() {}

    /** Makes the table unless it is there; in the open transaction. */
    static void create(RunConnection connection) throws SQLException {
        Answer existing = connection.ask(EXISTS);
        boolean hasSchema = existing.isTrue(0, 0);
        if (existing.isTrue(0, 1)) {
            return;
        }
        String role = quoted(existing.text(0, 2));
        String database = quoted(existing.text(0, 3));
        try {
            // Not IF NOT EXISTS: that asks for the right to create even where there is nothing to create.
            if (!hasSchema) {
                connection.execute(CREATE_SCHEMA);
            }
            connection.execute(CREATE_TABLE);
        } catch (SQLException e) {
            if (SqlState.of(e) == SqlState.NOT_PERMITTED) {
                throw new DatabaseException(notCreatable(hasSchema, role, database, e), e);
            }
            throw e;
        }
    }

    /** Gives the table the columns for a worker unless it has them; in the open transaction. */
    static void addWorker(RunConnection connection) throws SQLException {
        if (connection.ask(HAS_WORKER).isTrue(0, 0)) {
            return;
        }
        try {
            connection.execute(ADD_WORKER);
        } catch (SQLException e) {
            if (SqlState.of(e) == SqlState.NOT_PERMITTED) {
                throw new DatabaseException(
                        new Problem(
                                ErrorCode.HISTORY_NOT_PERMITTED,
                                "The history was made by an older dbm and lacks the columns that a file without a"
                                        + " transaction needs, and the role may not add them",
                                DatabaseFailure.text(e),
                                "Have the owner of the table run\n" + ADD_WORKER + ";"),
                        e);
            }
            throw e;
        }
    }

    /** Returns the problem of a role that may not read or write the history. */
    static Problem notPermitted(String role, SQLException failure) {
        return new Problem(
                ErrorCode.HISTORY_NOT_PERMITTED,
                "The role may not use the migration history",
                DatabaseFailure.text(failure),
                "Have the owner of namespace dbm run\n" + grants(quoted(role)));
    }

    private static Problem notCreatable(boolean hasSchema, String role, String database, SQLException failure) {
        String right = hasSchema
                ? "GRANT USAGE, CREATE ON SCHEMA dbm TO " + role + ";"
                : "GRANT CREATE ON DATABASE " + database + " TO " + role + ";";
        return new Problem(
                ErrorCode.HISTORY_NOT_PERMITTED,
                "The role may not create the migration history",
                DatabaseFailure.text(failure),
                "Either grant the right to create it\n" + right + "\nor have another role create it\n"
                        + (hasSchema ? "" : CREATE_SCHEMA + ";\n") + CREATE_TABLE + ";\n" + grants(role));
    }

    private static String grants(String role) {
        return "GRANT USAGE ON SCHEMA dbm TO " + role
                + ";\nGRANT SELECT, INSERT, UPDATE, DELETE ON dbm.migration_history TO " + role + ";";
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
