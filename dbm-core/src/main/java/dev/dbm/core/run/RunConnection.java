package dev.dbm.core.run;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.session.Answer;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.Progress;
import dev.dbm.core.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A connection borrowed from the data source, in autocommit mode; transactions are begun and ended by statements.
 *
 * <p>Closing it ends a transaction that is open and gives the connection back as it came.
 */
final class RunConnection implements AutoCloseable {

    // Set explicitly, whatever the default: under REPEATABLE READ the history would be read as it was before the lock
    // was had.
    private static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED";

    private final Connection connection;
    private final Session session;
    private final boolean autoCommit;
    private boolean inTransaction;

    private RunConnection(Connection connection, Session session, boolean autoCommit) {
        this.connection = connection;
        this.session = session;
        this.autoCommit = autoCommit;
    }

    static RunConnection open(DataSource dataSource) {
        Connection connection = connect(dataSource);
        try {
            boolean autoCommit = connection.getAutoCommit();
            if (!autoCommit) {
                connection.setAutoCommit(true);
            }
            return new RunConnection(connection, Session.on(connection), autoCommit);
        } catch (SQLException e) {
            DatabaseException failure = DatabaseFailure.of("the connection was prepared", e);
            try {
                connection.close();
            } catch (SQLException closing) {
                failure.addSuppressed(closing);
            }
            throw failure;
        }
    }

    private static Connection connect(DataSource dataSource) {
        Connection connection;
        try {
            connection = dataSource.getConnection();
        } catch (SQLException e) {
            throw DatabaseFailure.notConnected(e);
        }
        if (connection == null) {
            throw new DatabaseException(Problem.of(
                    ErrorCode.DATABASE_UNREACHABLE,
                    "The data source gave no connection",
                    "Look at the data source's configuration."));
        }
        return connection;
    }

    /** Returns the name of the role that logged in; the driver knows it without asking. */
    String userName() throws SQLException {
        return connection.getMetaData().getUserName();
    }

    /** Begins a transaction and asks its first questions, in one flight. */
    List<Answer> begin(List<String> questions) throws SQLException {
        List<String> all = new ArrayList<>(questions.size() + 1);
        all.add(BEGIN);
        all.addAll(questions);
        inTransaction = true;
        List<Answer> answers = session.ask(all);
        return answers.subList(1, answers.size());
    }

    void commit() throws SQLException {
        commit(List.of());
    }

    /** Executes the last statements of the transaction and commits it, in one flight. */
    void commit(List<String> last) throws SQLException {
        List<String> all = new ArrayList<>(last.size() + 1);
        all.addAll(last);
        all.add("COMMIT");
        session.ask(all);
        inTransaction = false;
    }

    void rollback() throws SQLException {
        inTransaction = false;
        execute("ROLLBACK");
    }

    /** Asks one question. */
    Answer ask(String question) throws SQLException {
        return session.ask(question);
    }

    /** Sends statements as one text, and returns what the last one answers. */
    Answer askLast(String script) throws SQLException {
        List<Answer> answers = session.ask(List.of(script));
        return answers.get(answers.size() - 1);
    }

    /** Executes one statement and drops its rows. */
    void execute(String sql) throws SQLException {
        session.execute(sql);
    }

    /** Executes statements together. */
    void run(List<String> statements, Progress progress) throws SQLException {
        session.run(statements, progress);
    }

    /** Returns how many of the statements that were given last have been executed, BEGIN among them. */
    int done() {
        return session.done();
    }

    /** Ends the open transaction, if any; if the connection is gone, the server does it. */
    void abandon() {
        if (inTransaction) {
            try {
                rollback();
            } catch (SQLException e) {
                // The failure that led here is on its way to the caller, and the server rolls back what its client
                // left.
                inTransaction = false;
            }
        }
    }

    @Override
    public void close() {
        abandon();
        try (Connection closing = connection) {
            if (!autoCommit) {
                closing.setAutoCommit(false);
            }
        } catch (SQLException e) {
            // What was to be done is done, or its failure is on its way; a pool throws a broken connection away by
            // itself.
            inTransaction = false;
        }
    }
}
