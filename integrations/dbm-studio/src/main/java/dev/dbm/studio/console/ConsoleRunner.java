package dev.dbm.studio.console;

import dev.dbm.core.session.Session;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.Sql;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.WriteMode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs what a person wrote.
 *
 * <p>To read, each statement runs alone: a session whose own default is READ ONLY, BEGIN READ ONLY, a query that settles the mode for the rest of the
 * transaction, the statement as one message, ROLLBACK, and everything that it may have left in the session is discarded. So there is no statement before that
 * could have prepared the way for one that writes, and none behind. To write, all statements of a run are one transaction.
 */
final class ConsoleRunner {
    /** How many rows are sent of a result that another one follows; of the last one, as many as the page reads. */
    static final int ROWS_BETWEEN = 1_000;

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    /** A page that keeps rows waiting must not keep the server from cleaning up for ever. */
    private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);

    private static final Sql READS_BY_DEFAULT = Sql.raw("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
    private static final Sql BEGIN_READ = Sql.raw("BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY");
    private static final Sql BEGIN_WRITE = Sql.raw("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
    private static final Sql COMMIT = Sql.raw("COMMIT");
    private static final Sql ROLLBACK = Sql.raw("ROLLBACK");

    private final StudioDatabase database;

    ConsoleRunner(StudioDatabase database) {
        this.database = database;
    }

    /**
     * Runs what is asked for, and tells what happens.
     *
     * @param request whose statements they are: they are cancelled by this name
     * @throws dev.dbm.DatabaseException if there is no connection
     * @throws IOException if nobody listens any more
     */
    void run(String request, ConsoleRequest asked, RunSink sink) throws IOException {
        SqlScript script = SqlScript.parse("sql", asked.text());
        Optional<StatementRules.Refusal> unusable = StatementRules.refusal(script);
        if (unusable.isPresent()) {
            sink.take(Complaints.of(unusable.get(), 0));
            sink.take(new RunEvent.Ends(RunEvent.Outcome.NOTHING_RUN, 0, 0));
            return;
        }
        List<ScriptStatement> chosen =
                asked.cursor().map(cursor -> at(script.statements(), cursor)).orElse(script.statements());
        if (chosen.isEmpty() || isRefused(chosen, asked, sink)) {
            sink.take(new RunEvent.Ends(RunEvent.Outcome.NOTHING_RUN, 0, chosen.size()));
        } else if (asked.mode() == WriteMode.READ_ONLY || asked.purpose() == ConsoleRequest.Purpose.EXPLAIN) {
            read(request, chosen, asked, sink);
        } else {
            write(request, chosen, asked, sink);
        }
    }

    /** The statement in which the cursor stands, or else the one before it. */
    private static List<ScriptStatement> at(List<ScriptStatement> statements, int cursor) {
        ScriptStatement found = null;
        for (ScriptStatement statement : statements) {
            if (found == null || statement.start() <= cursor) {
                found = statement;
            }
        }
        return found == null ? List.of() : List.of(found);
    }

    private static boolean isRefused(List<ScriptStatement> statements, ConsoleRequest asked, RunSink sink)
            throws IOException {
        for (ScriptStatement statement : statements) {
            Optional<StatementRules.Refusal> refusal = StatementRules.refusal(statement, asked.mode());
            if (refusal.isPresent()) {
                sink.take(begins(statement));
                sink.take(Complaints.of(refusal.get(), statement.start()));
                return true;
            }
        }
        return false;
    }

    private void read(String request, List<ScriptStatement> statements, ConsoleRequest asked, RunSink sink)
            throws IOException {
        int run = 0;
        for (ScriptStatement statement : statements) {
            boolean last = run == statements.size() - 1;
            boolean succeeded = database.apart(request, WriteMode.READ_ONLY, connection -> {
                Session.on(connection)
                        .ask(List.of(
                                READS_BY_DEFAULT.text(),
                                BEGIN_READ.text(),
                                settings(asked).text()));
                return one(connection, statement, asked, last ? Long.MAX_VALUE : ROWS_BETWEEN, sink);
            });
            if (!succeeded) {
                break;
            }
            run++;
        }
        sink.take(new RunEvent.Ends(RunEvent.Outcome.READ, run, statements.size() - run));
    }

    private void write(String request, List<ScriptStatement> statements, ConsoleRequest asked, RunSink sink)
            throws IOException {
        RunEvent.Ends end = database.apart(request, WriteMode.WRITE, connection -> {
            Session session = Session.on(connection);
            session.ask(List.of(BEGIN_WRITE.text(), settings(asked).text()));
            int run = 0;
            for (ScriptStatement statement : statements) {
                if (!one(connection, statement, asked, ROWS_BETWEEN, sink)) {
                    break;
                }
                run++;
            }
            int left = statements.size() - run;
            boolean keeps = left == 0 && asked.purpose() == ConsoleRequest.Purpose.RUN;
            boolean kept = keeps && commit(session, statements.get(statements.size() - 1), sink);
            if (!keeps) {
                session.execute(ROLLBACK.text());
            }
            return new RunEvent.Ends(kept ? RunEvent.Outcome.COMMITTED : RunEvent.Outcome.ROLLED_BACK, run, left);
        });
        sink.take(end);
    }

    /** What is checked only now, such as a deferred constraint, may still fail. */
    private static boolean commit(Session session, ScriptStatement last, RunSink sink) throws IOException {
        try {
            session.execute(COMMIT.text());
            return true;
        } catch (SQLException failure) {
            sink.take(Complaints.of(failure, last, "", 0));
            return false;
        }
    }

    /** Returns whether the statement succeeded. */
    private static boolean one(
            Connection connection, ScriptStatement statement, ConsoleRequest asked, long most, RunSink sink)
            throws SQLException, IOException {
        sink.take(begins(statement));
        String prefix = asked.purpose().prefix();
        StatementRun run = StatementRun.on(connection, sink);
        RunEvent.Done done;
        try {
            done = switch (asked.purpose()) {
                case RUN -> run.rows(statement.sql(), most);
                case EXPLAIN, ANALYZE -> run.plan(prefix + statement.sql());
            };
        } catch (SQLException failure) {
            sink.take(Complaints.of(failure, statement, prefix, run.millis()));
            return false;
        }
        sink.take(done);
        return true;
    }

    private static RunEvent.Begins begins(ScriptStatement statement) {
        return new RunEvent.Begins(
                statement.start(), statement.start() + statement.sql().length());
    }

    /** The query also settles the mode: once a transaction has looked at something, it stays read-only. */
    private static Sql settings(ConsoleRequest asked) {
        return Sql.of(
                "SELECT pg_catalog.set_config(name, value, true) FROM (VALUES ('statement_timeout', {}),"
                    + " ('lock_timeout', {}), ('idle_in_transaction_session_timeout', {}), ('application_name', 'dbm"
                    + " studio'), ('bytea_output', 'hex'), ('standard_conforming_strings', 'on')) AS s (name, value)",
                milliseconds(asked.timeout()),
                milliseconds(LOCK_TIMEOUT),
                milliseconds(IDLE_TIMEOUT));
    }

    private static String milliseconds(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
