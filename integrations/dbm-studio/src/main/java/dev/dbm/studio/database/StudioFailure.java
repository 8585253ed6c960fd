package dev.dbm.studio.database;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.SqlState;
import java.sql.SQLException;

/** What a driver's exception means to somebody who looks at a page. */
final class StudioFailure {
    private StudioFailure() {}

    /**
     * Returns the exception for a page.
     *
     * @param doing what was being done, in the past tense: {@code the rows were read}
     */
    static DatabaseException of(String doing, SQLException failure) {
        SqlState state = SqlState.of(failure);
        ErrorCode code = state == SqlState.CONNECTION_LOST ? ErrorCode.DATABASE_UNREACHABLE : ErrorCode.DATABASE_ERROR;
        return new DatabaseException(new Problem(code, what(state, doing), text(failure), remedy(state)), failure);
    }

    private static String text(SQLException failure) {
        return DatabaseFailure.text(failure);
    }

    private static String what(SqlState state, String doing) {
        return switch (state) {
            case CONNECTION_LOST -> "The connection to the database was lost while " + doing;
            case CANCELLED -> "The statement was cancelled while " + doing;
            case READ_ONLY -> "The database is only read here, and the statement writes";
            case NOT_PERMITTED -> "The role may not do this";
            case LOCK_NOT_HAD -> "Another session holds a lock on what was to be read";
            default -> "The database refused while " + doing;
        };
    }

    private static String remedy(SqlState state) {
        return switch (state) {
            case CONNECTION_LOST -> "Reload the page when the server is up: the studio connects again by itself.";
            case CANCELLED -> "It took longer than a statement may here, or it was cancelled by somebody.";
            case READ_ONLY -> "Start the studio with --write, connected to a server that is no standby.";
            case NOT_PERMITTED -> "Grant the role what it needs, or start the studio with another one.";
            case LOCK_NOT_HAD -> "Reload the page when that session is done; the overview shows who holds locks.";
            default -> "";
        };
    }
}
