package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.session.Answer;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.SqlState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds out, after a failure, whether the file itself is the cause of what the server complains of. */
final class Causes {

    private static final String WRITABLE = "SELECT pg_catalog.current_setting('transaction_read_only') = 'off'";

    private static final String USERS = """
        SELECT {columns}
        FROM pg_catalog.pg_stat_activity AS a
        WHERE a.pid IN (
          SELECT l.pid FROM pg_catalog.pg_locks AS l
          WHERE l.granted AND l.relation = pg_catalog.to_regclass('dbm.migration_history')
            AND l.database = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
            AND l.pid <> pg_catalog.pg_backend_pid())
        ORDER BY a.pid\
        """.replace("{columns}", Sessions.COLUMNS);

    private Causes() {}

    /** Returns whether the history was there before and is not any more; its name stands in the message in every language. */
    static boolean isHistoryGone(SQLException failure) {
        SqlState state = SqlState.of(failure);
        return state == SqlState.NO_NAMESPACE
                || (state == SqlState.NO_TABLE && DatabaseFailure.text(failure).contains("dbm.migration_history"));
    }

    /** Returns whether a transaction that no file has touched may write. */
    static boolean mayWrite(RunConnection connection) {
        try {
            return connection.ask(WRITABLE).isTrue(0, 0);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Returns the sessions that hold a lock on the history, for a wait that was too short to be watched. */
    static List<String> usersOfTheHistory(RunConnection connection) {
        List<String> users = new ArrayList<>();
        try {
            Answer answer = connection.ask(USERS);
            for (int row = 0; row < answer.size(); row++) {
                users.add(Sessions.text(answer, row, 0));
            }
        } catch (SQLException e) {
            // Who it is would have been good to know; that it failed, and why, is said without.
            return users;
        }
        return users;
    }

    /** Returns the problem of a file after which its own session may only read. */
    static Problem madeReadOnly(String what, String where) {
        return new Problem(
                ErrorCode.STATEMENT_FAILED,
                what + ": the file makes its own session read-only",
                where,
                "Take the statement out that sets transaction_read_only or default_transaction_read_only; the database"
                        + " itself may be written.");
    }

    /** Returns the problem of a non-transactional file that has dropped the history. */
    static Problem droppedHistory(String what, String where, String tag) {
        return new Problem(
                ErrorCode.STATEMENT_FAILED,
                what + ": the file has dropped dbm.migration_history",
                where,
                "Take that statement out of " + tag + ". Then record what the database has: baseline --to TAG");
    }
}
