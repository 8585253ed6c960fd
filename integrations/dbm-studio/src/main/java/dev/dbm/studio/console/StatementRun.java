package dev.dbm.studio.console;

import dev.dbm.core.session.Answer;
import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.Tuple;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Runs one statement as a person wrote it, and hands its rows on as they come.
 *
 * <p>It goes as one message of the extended protocol, past everything that would part or rewrite it: a text that the server takes for more than one statement
 * is refused by the server itself, however well it was disguised.
 */
final class StatementRun {
    private static final int AS_WRITTEN = QueryExecutor.QUERY_ONESHOT
            | QueryExecutor.QUERY_SUPPRESS_BEGIN
            | QueryExecutor.QUERY_FORWARD_CURSOR
            | QueryExecutor.QUERY_NO_BINARY_TRANSFER
            | QueryExecutor.QUERY_BOTH_ROWS_AND_STATUS;

    /** int8, int2, int4, oid, float4, float8, money and numeric. */
    private static final Set<Integer> NUMBERS = Set.of(20, 21, 23, 26, 700, 701, 790, 1700);

    private final Connection connection;
    private final QueryExecutor executor;
    private final RunSink sink;
    private final FetchSize size = new FetchSize();
    private long nanos;

    private StatementRun(Connection connection, QueryExecutor executor, RunSink sink) {
        this.connection = connection;
        this.executor = executor;
        this.sink = sink;
    }

    /**
     * Returns the run of one statement in the transaction that is open.
     *
     * @throws SQLException if the connection does not speak the extended protocol, in which alone a text is one statement, and rows come bit by bit
     */
    static StatementRun on(Connection connection, RunSink sink) throws SQLException {
        if (!connection.isWrapperFor(BaseConnection.class)) {
            throw new SQLException("The data source hides PostgreSQL's driver, which the console needs");
        }
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        if (executor.getPreferQueryMode() == PreferQueryMode.SIMPLE) {
            throw new SQLException(
                    "The console needs the extended protocol: take preferQueryMode=simple out of the URL");
        }
        return new StatementRun(connection, executor, sink);
    }

    /** Returns how long the server took until now, and the way there; while a page keeps rows waiting nothing is counted. */
    long millis() {
        return Duration.ofNanos(nanos).toMillis();
    }

    /**
     * Runs it, and hands its rows on.
     *
     * @param most how many rows are wanted
     * @return what is said at its end
     */
    RunEvent.Done rows(String sql, long most) throws SQLException, IOException {
        ServerReply reply = first(sql);
        boolean hasRows = reply.fields().isPresent();
        if (hasRows) {
            sink.take(new RunEvent.Columns(columns(reply.fields().get())));
        }
        long count = 0;
        while (true) {
            List<Tuple> rows = reply.rows();
            long room = Math.min(rows.size(), most - count);
            if (room > 0) {
                sink.take(new RunEvent.Rows(
                        rows.stream().limit(room).map(Cells::row).toList()));
                count += room;
            }
            if (room < rows.size()) {
                return done(reply, count, RunEvent.Completeness.CUT);
            }
            if (reply.cursor().isEmpty()) {
                return done(reply, count, RunEvent.Completeness.ALL);
            }
            reply = next(reply);
        }
    }

    /** Runs a statement that explains another one, and hands the plan on. */
    RunEvent.Done plan(String sql) throws SQLException, IOException {
        ServerReply reply = first(sql);
        StringBuilder plan = new StringBuilder();
        while (true) {
            for (Tuple row : reply.rows()) {
                plan.append(new String(Objects.requireNonNull(row.get(0)), StandardCharsets.UTF_8))
                        .append('\n');
            }
            if (reply.cursor().isEmpty()) {
                break;
            }
            reply = next(reply);
        }
        sink.take(new RunEvent.Plan(plan.toString()));
        return done(reply, 0, RunEvent.Completeness.ALL);
    }

    private RunEvent.Done done(ServerReply last, long rows, RunEvent.Completeness completeness) {
        return new RunEvent.Done(last.tag(), rows, completeness, millis());
    }

    private ServerReply first(String sql) throws SQLException, IOException {
        // One statement: should the text hold more, the server refuses it.
        NativeQuery query = new NativeQuery(sql, new int[0], false, SqlCommand.BLANK);
        return timed(reply -> executor.execute(executor.wrap(List.of(query)), null, reply, 0, size.rows(), AS_WRITTEN));
    }

    private ServerReply next(ServerReply last) throws SQLException, IOException {
        return timed(reply -> executor.fetch(last.cursor().orElseThrow(), reply, size.rows(), false));
    }

    private ServerReply timed(Message message) throws SQLException, IOException {
        ServerReply reply = new ServerReply(sink);
        long begun = System.nanoTime();
        try {
            message.send(reply);
        } finally {
            long taken = System.nanoTime() - begun;
            nanos += taken;
            size.learn(Cells.bytes(reply.rows()), taken);
        }
        reply.rethrow();
        return reply;
    }

    /** The server is asked for the names of types: the driver knows no more than their numbers. */
    private List<RunEvent.Column> columns(Field[] fields) throws SQLException {
        if (fields.length == 0) {
            return List.of();
        }
        List<Sql> types = Arrays.stream(fields)
                .map(field -> Sql.of("pg_catalog.format_type({}, {})", (long) field.getOID(), field.getMod()))
                .toList();
        Answer names = Session.on(connection).ask(Sql.of("SELECT {}", types).text());
        List<RunEvent.Column> columns = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            columns.add(new RunEvent.Column(
                    fields[i].getColumnLabel(),
                    names.text(0, i),
                    NUMBERS.contains(fields[i].getOID()) ? RunEvent.Family.NUMBER : RunEvent.Family.TEXT));
        }
        return columns;
    }

    /** What is sent. */
    @FunctionalInterface
    private interface Message {
        void send(ServerReply reply) throws SQLException;
    }
}
