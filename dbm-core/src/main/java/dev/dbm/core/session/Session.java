package dev.dbm.core.session;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.Tuple;

/**
 * The one way in which dbm executes statements: as they are written, each as a simple query, which neither names anything on the server nor leaves
 * anything open there.
 *
 * <p>Statements that are given together are sent together, in one flight there and back, and each is answered as soon as it is done. Once one has failed in a
 * transaction, the server refuses those after it. Where the driver's connection cannot be had, because the data source does not unwrap it,
 * they go one by one. Not thread-safe, like the connection.
 */
public final class Session {

    /**
     * What is on its way at once: so little that the buffers between client and server hold it while the server waits for its own answers to be
     * read. Otherwise both could wait for each other.
     */
    private static final int FLIGHT_CHARS = 16_000;

    private static final int FLIGHT_STATEMENTS = 200;

    private static final int AS_WRITTEN =
            QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_ONESHOT | QueryExecutor.QUERY_SUPPRESS_BEGIN;

    private final Connection connection;
    private final @Nullable QueryExecutor executor;
    private int done;

    private Session(Connection connection, @Nullable QueryExecutor executor) {
        this.connection = connection;
        this.executor = executor;
    }

    /** Returns the session of a connection; asks the server nothing. */
    public static Session on(Connection connection) throws SQLException {
        @Nullable
        QueryExecutor executor = connection.isWrapperFor(BaseConnection.class)
                ? connection.unwrap(BaseConnection.class).getQueryExecutor()
                : null;
        return new Session(connection, executor);
    }

    /** Returns a statement that sends what it is given as it is written, for results that only JDBC can hand over. */
    public static Statement statement(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        // What is prepared in one session does not help where a pooler gives the next transaction another one.
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        return statement;
    }

    /** Executes one statement and drops its rows. */
    public void execute(String sql) throws SQLException {
        executeAll(List.of(sql), null, null);
    }

    /**
     * Executes statements of one transaction in order and drops their rows. Outside a transaction the server would go on after one that failed.
     *
     * <p>What {@code progress} throws is thrown again when all statements are answered that were sent by then.
     *
     * @throws SQLException why the first one failed that did; {@link #done} says how many were executed before it
     */
    public void run(List<String> statements, Progress progress) throws SQLException {
        executeAll(statements, progress, null);
    }

    /**
     * Executes statements in order and returns the rows of each, none for one that has none. A text of several statements is one for the server too,
     * with one transaction around it, and has an answer for each of them.
     *
     * @throws SQLException why the first one failed that did; {@link #done} says how many were executed before it
     */
    public List<Answer> ask(List<String> queries) throws SQLException {
        List<Answer> answers = new ArrayList<>(queries.size());
        executeAll(queries, null, answers);
        return answers;
    }

    /**
     * Executes a text of several statements and hands on the rows of each that has some as soon as they are here, in this thread: who takes long over them
     * keeps the server waiting. Begins a transaction first where the connection does not commit by itself and none is open.
     *
     * @throws SQLException why a statement failed; what was handed on before stays handed on
     */
    public void stream(String script, Consumer<RowBatch> results) throws SQLException {
        if (executor == null) {
            streamByJdbc(script, results);
        } else {
            int flags = connection.getAutoCommit() ? AS_WRITTEN : AS_WRITTEN & ~QueryExecutor.QUERY_SUPPRESS_BEGIN;
            NativeQuery query = new NativeQuery(script, SqlCommand.BLANK);
            executor.execute(executor.wrap(List.of(query)), null, new RowStream(results), 0, 0, flags);
        }
    }

    /** Asks one question. */
    public Answer ask(String query) throws SQLException {
        return ask(List.of(query)).get(0);
    }

    /** Returns how many of the statements that were given last have been executed. */
    public int done() {
        return done;
    }

    private void executeAll(List<String> statements, @Nullable Progress progress, @Nullable List<Answer> answers)
            throws SQLException {
        done = 0;
        while (done < statements.size()) {
            if (executor == null) {
                executeByJdbc(statements.get(done), answers);
                done++;
                if (progress != null) {
                    progress.done(done - 1);
                }
            } else {
                int end = flightEnd(statements, done);
                send(executor, statements.subList(done, end), new Replies(progress, done, answers));
            }
        }
    }

    private void send(QueryExecutor driver, List<String> statements, Replies replies) throws SQLException {
        List<NativeQuery> queries = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            queries.add(new NativeQuery(statements.get(i), SqlCommand.BLANK));
        }
        int flags = replies.keepsRows() ? AS_WRITTEN : AS_WRITTEN | QueryExecutor.QUERY_NO_RESULTS;
        try {
            driver.execute(driver.wrap(queries), null, replies, 0, 0, flags);
        } finally {
            done = replies.done();
        }
        replies.rethrow();
    }

    private void executeByJdbc(String sql, @Nullable List<Answer> answers) throws SQLException {
        try (Statement statement = statement(connection)) {
            boolean rows = statement.execute(sql);
            // A text may hold several statements, each of which answers.
            while (answers != null && (rows || statement.getUpdateCount() >= 0)) {
                answers.add(rows ? answer(statement) : new Answer());
                rows = statement.getMoreResults();
            }
        }
    }

    private void streamByJdbc(String script, Consumer<RowBatch> results) throws SQLException {
        try (Statement statement = statement(connection)) {
            boolean rows = statement.execute(script);
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    results.accept(rows(statement));
                }
                rows = statement.getMoreResults();
            }
        }
    }

    private static RowBatch rows(Statement statement) throws SQLException {
        List<String> labels = new ArrayList<>();
        List<Tuple> tuples = new ArrayList<>();
        try (ResultSet rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            for (int i = 1; i <= columns; i++) {
                labels.add(rows.getMetaData().getColumnLabel(i));
            }
            while (rows.next()) {
                byte[] @Nullable [] row = new byte[columns][];
                for (int i = 0; i < columns; i++) {
                    @Nullable String value = rows.getString(i + 1);
                    row[i] = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
                }
                tuples.add(new Tuple(row));
            }
        }
        return new RowBatch(labels, tuples);
    }

    private static int flightEnd(List<String> statements, int first) {
        int end = first + 1;
        int chars = statements.get(first).length();
        while (end < statements.size() && end - first < FLIGHT_STATEMENTS) {
            chars += statements.get(end).length();
            if (chars > FLIGHT_CHARS) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static Answer answer(Statement statement) throws SQLException {
        Answer answer = new Answer();
        try (ResultSet rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                @Nullable String[] row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getString(i + 1);
                }
                answer.add(row);
            }
        }
        return answer;
    }
}
