package dev.dbm.core.session;

import dev.dbm.core.sql.SqlScript;
import java.sql.SQLException;

/**
 * What a SQLSTATE means to dbm.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public enum SqlState {
    /** The connection broke, or the server ended it. */
    CONNECTION_LOST("When the server is up, start again."),
    /** A pooler gives each statement another session, so that there can be no transaction. */
    STATEMENT_POOLING("A pooler between dbm and the server is in statement mode (pool_mode = statement), which lets no"
            + " transaction through. Set it to transaction or session, or connect to the server itself."),
    /** A statement that the driver prepared is not known to the session, or a statement of that name is known already. */
    PREPARED_ELSEWHERE("A pooler between dbm and the server gives each transaction another session, and the driver"
        + " prepares statements in one of them: add prepareThreshold=0 to the URL, or let the pooler follow prepared"
        + " statements (PgBouncer 1.21 or later, max_prepared_statements)."),
    /** User or password are not accepted. */
    LOGIN_REFUSED("Look at user and password, and at the server's pg_hba.conf."),
    /** The database may only be read. */
    READ_ONLY("Connect to the primary, with a role whose default_transaction_read_only is off."),
    /** The role lacks a right. */
    NOT_PERMITTED("Grant the role what it needs, or migrate with the owner's role."),
    /** There is no such table. */
    NO_TABLE(Remedies.NAME),
    /** There is no such namespace. */
    NO_NAMESPACE(Remedies.NAME),
    /** There is no such column. */
    NO_COLUMN(Remedies.NAME),
    /** There is no such role on the server. */
    NO_ROLE("Roles belong to the server, and dbm creates none but those that @Role declares. Declare it, or create it,"
            + " for example CREATE ROLE name NOLOGIN, then migrate again."),
    /** The role may create none. */
    NO_RIGHT_TO_ROLES("Let somebody who may create roles create this one, for example CREATE ROLE name NOLOGIN; the"
            + " migration leaves a role that is there as it is. Or migrate with a role that has CREATEROLE. Then"
            + " migrate again."),
    /** There is no such type, function or other object. */
    NO_OBJECT(Remedies.NAME),
    /** There is an object of this name already. */
    EXISTS_ALREADY("It is there already. If the database has what this migration makes, record that: baseline --to "
            + "TAG; otherwise drop or rename what is in the way. Then migrate again."),
    /** Rows violate a constraint. */
    ROWS_VIOLATE("Mend the rows, or add the constraint NOT VALID and validate it later; then migrate again."),
    /** A row has no value for a column that takes no null. */
    VALUE_MISSING("Rows have no value for a column that takes no null. Say what they get: @Backfill(\"…\") on the"
            + " record's component, from which generate writes the steps, see DBM-P014. In SQL of your own: ADD COLUMN"
            + " without NOT NULL, UPDATE the rows, and SET NOT NULL after that. Then migrate again."),
    /** Another session had the lock for longer than lock_timeout. */
    LOCK_NOT_HAD("Another session uses the object. Migrate again when it is done, or give a longer lockTimeout."),
    /** It lost against another session: a deadlock, or a serialization failure. */
    LOST_TO_ANOTHER("It lost against another session; nothing is wrong with the file. Migrate again."),
    /** It was cancelled. */
    CANCELLED("It was cancelled, by a person or by statement_timeout. Migrate again; for a statement that needs"
            + " long, write SET LOCAL statement_timeout before it."),
    /** A label was added to an enum in this transaction. */
    LABEL_NOT_COMMITTED("A label that was added to an enum can be used once it is committed: move its use to a"
            + " migration of its own."),
    /** It cannot run in a transaction. */
    REFUSES_TRANSACTION("It cannot run in a transaction: move it to a migration of its own that begins with\n"
            + Remedies.NO_TRANSACTION),
    /** It commits by itself. */
    COMMITS_ITSELF("Code that commits cannot run in a transaction: move it to a migration of its own that begins"
            + " with\n" + Remedies.NO_TRANSACTION),
    /** It is no SQL. */
    SYNTAX("Mend the statement; nothing of the file is applied, so it may be edited. Then migrate again."),
    /** The server has no room left. */
    DISK_FULL("The server's disk is full. Make room, then migrate again."),
    /** The server has no memory left, or no room for so many locks. */
    OUT_OF_MEMORY(
            "The server has no memory, or no room for so many locks (max_locks_per_transaction). Give it more, or part"
                    + " the migration; then migrate again."),
    /** Something was divided by zero. */
    DIVIDED_BY_ZERO(Remedies.CAUSE),
    /** The server, as it is installed, does not have what is asked for. */
    SERVER_LACKS(Remedies.CAUSE),
    /** Anything else. */
    OTHER(Remedies.CAUSE);

    private final String remedy;

    SqlState(String remedy) {
        this.remedy = remedy;
    }

    /** Returns the meaning of what a driver reports. */
    public static SqlState of(SQLException failure) {
        String code = code(failure);
        // PgBouncer gives it the state of a violated protocol.
        if (code.equals("08P01") && String.valueOf(failure.getMessage()).contains("statement pooling")) {
            return STATEMENT_POOLING;
        }
        SqlState state = of(code);
        if (state == NOT_PERMITTED && DatabaseFailure.isCreatingRole(failure)) {
            return NO_RIGHT_TO_ROLES;
        }
        return state == NO_OBJECT && DatabaseFailure.isAboutRole(failure) ? NO_ROLE : state;
    }

    /** Returns the meaning of a code of five characters. */
    public static SqlState of(String code) {
        return switch (code) {
            case "57P01", "57P02", "57P03" -> CONNECTION_LOST;
            case "26000", "42P05" -> PREPARED_ELSEWHERE;
            case "25006" -> READ_ONLY;
            case "42501" -> NOT_PERMITTED;
            case "42P01" -> NO_TABLE;
            case "3F000" -> NO_NAMESPACE;
            case "42703" -> NO_COLUMN;
            case "42704", "42883" -> NO_OBJECT;
            case "42P07", "42701", "42710", "42723", "42P06" -> EXISTS_ALREADY;
            case "23514", "23505", "23503", "23P01" -> ROWS_VIOLATE;
            case "23502" -> VALUE_MISSING;
            case "55P03" -> LOCK_NOT_HAD;
            case "40P01", "40001" -> LOST_TO_ANOTHER;
            case "57014" -> CANCELLED;
            case "55P04" -> LABEL_NOT_COMMITTED;
            case "25001" -> REFUSES_TRANSACTION;
            case "2D000" -> COMMITS_ITSELF;
            case "42601" -> SYNTAX;
            case "53100" -> DISK_FULL;
            case "53200" -> OUT_OF_MEMORY;
            case "22012" -> DIVIDED_BY_ZERO;
            case "0A000", "58P01" -> SERVER_LACKS;
            default -> code.startsWith("08") ? CONNECTION_LOST : code.startsWith("28") ? LOGIN_REFUSED : OTHER;
        };
    }

    /** Returns the code of what a driver reports; empty if it gives none. */
    public static String code(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    /** Returns what a person can do when a statement of a migration fails with it. */
    public String remedy() {
        return remedy;
    }

    /** Texts that more than one meaning has; constants of the enum itself could not be named before its values. */
    private static final class Remedies {
        static final String NAME = "What it refers to is not there: look at the name, its namespace and"
                + " the order of the migrations. Then migrate again.";
        static final String CAUSE = "Mend the cause, then migrate again.";
        static final String NO_TRANSACTION = SqlScript.NO_TRANSACTION;
    }
}
