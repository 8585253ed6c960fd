package dev.dbm.core.session;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a driver's exception says, and which of dbm's exceptions it becomes. */
public final class DatabaseFailure {
    /** The server's functions that look for a role all begin so; the message itself is in the server's language. */
    private static final String LOOKING_FOR_ROLE = "get_role";

    private static final String CREATING_ROLE = "CreateRole";

    private DatabaseFailure() {}

    /** Returns the exception for a connection that could not be had. */
    public static DatabaseException notConnected(SQLException failure) {
        SQLException root = root(failure);
        if (isPasswordMissing(root)) {
            return new DatabaseException(
                    new Problem(
                            ErrorCode.DATABASE_LOGIN_REFUSED,
                            "The database wants a password, and none was given",
                            text(root),
                            "Give one: the commands take it from DBM_PASSWORD, PGPASSWORD or ~/.pgpass; an application"
                                    + " sets it in its data source."),
                    failure);
        }
        if (SqlState.of(root) == SqlState.LOGIN_REFUSED || isLoginRefusedByProxy(root)) {
            return new DatabaseException(
                    new Problem(
                            ErrorCode.DATABASE_LOGIN_REFUSED,
                            "The database refuses the login",
                            text(root),
                            SqlState.LOGIN_REFUSED.remedy()),
                    failure);
        }
        return new DatabaseException(
                new Problem(
                        ErrorCode.DATABASE_UNREACHABLE,
                        "There is no connection to the database",
                        text(root),
                        "Look at host, port and database name, whether the server is up, and whether it has"
                                + " connections left."),
                failure);
    }

    /** The driver gives up by itself when the server asks for a password that it does not have. */
    private static boolean isPasswordMissing(SQLException failure) {
        return SqlState.code(failure).equals("08004")
                && message(failure) == null
                && String.valueOf(failure.getMessage()).contains("password");
    }

    /** Neon's proxy refuses a password in the server's words, with the state of an internal error. */
    private static boolean isLoginRefusedByProxy(SQLException failure) {
        return SqlState.code(failure).equals("XX000") && text(failure).contains("password authentication failed");
    }

    /**
     * Returns the exception for a failure outside a migration's own statements.
     *
     * @param doing what was being done, in the past tense: {@code the history was read}
     */
    public static DatabaseException of(String doing, SQLException failure) {
        SqlState state = SqlState.of(failure);
        if (state == SqlState.STATEMENT_POOLING || state == SqlState.PREPARED_ELSEWHERE) {
            return new DatabaseException(
                    new Problem(
                            ErrorCode.POOLER_UNSUITED,
                            "A pooler between dbm and the server stood in the way while " + doing,
                            text(failure),
                            state.remedy()),
                    failure);
        }
        if (state == SqlState.CONNECTION_LOST) {
            return new DatabaseException(
                    new Problem(
                            ErrorCode.DATABASE_UNREACHABLE,
                            "The connection was lost while " + doing,
                            text(failure),
                            "Start again when the server is up."),
                    failure);
        }
        if (state == SqlState.READ_ONLY) {
            return new DatabaseException(
                    new Problem(
                            ErrorCode.DATABASE_READ_ONLY,
                            "Migrations are pending, and the database may only be read here",
                            text(failure),
                            "Connect to the primary, not to a standby, and with a role whose"
                                    + " default_transaction_read_only is off."),
                    failure);
        }
        return new DatabaseException(
                new Problem(
                        ErrorCode.DATABASE_ERROR,
                        "The database failed while " + doing,
                        text(failure),
                        "Mend what the server complains of, then start again."),
                failure);
    }

    /** Returns SQLSTATE and message, then detail, hint and context, each on a line of its own. */
    public static String text(SQLException failure) {
        StringBuilder text = new StringBuilder(SqlState.code(failure));
        @Nullable ServerErrorMessage server = message(failure);
        if (server == null || server.getMessage() == null) {
            text.append(text.isEmpty() ? "" : " ").append(failure.getMessage());
            // "The connection attempt failed.": the driver leaves it to the cause to say why.
            if (failure.getCause() instanceof IOException why) {
                line(text, "cause: ", cause(why));
            }
            return text.toString();
        }
        text.append(' ').append(server.getMessage());
        line(text, "detail: ", server.getDetail());
        line(text, "hint: ", server.getHint());
        line(text, "context: ", server.getWhere());
        return text.toString();
    }

    /** Returns the position in the statement that the server names, in characters from 1; 0 if it names none. */
    public static int position(SQLException failure) {
        @Nullable ServerErrorMessage server = message(failure);
        return server == null ? 0 : server.getPosition();
    }

    private static @Nullable ServerErrorMessage message(SQLException failure) {
        return failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    }

    // A pool wraps what the driver said.
    private static SQLException root(SQLException failure) {
        SQLException root = failure;
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof SQLException inner && inner.getSQLState() != null) {
                root = inner;
            }
            cause = cause.getCause();
        }
        return root;
    }

    private static String cause(IOException why) {
        if (why instanceof UnknownHostException) {
            return "no host " + why.getMessage() + " is known";
        }
        return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    }

    private static void line(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append('\n').append(label).append(value);
        }
    }

    /** Returns whether the server looked for a role and found none. */
    public static boolean isAboutRole(SQLException failure) {
        return routine(failure).startsWith(LOOKING_FOR_ROLE);
    }

    /** Returns whether the server was to create a role, or to give it an attribute. */
    public static boolean isCreatingRole(SQLException failure) {
        return routine(failure).equals(CREATING_ROLE);
    }

    /** The function of the server that failed, which, other than the message, is in no language. */
    private static String routine(SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String routine = message == null ? null : message.getRoutine();
        return routine == null ? "" : routine;
    }
}
