package dev.dbm.core.scratch;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.workspace.ReplayListener;
import dev.dbm.workspace.ReplayProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Runs migration files into an empty database as production does. */
final class Replayer {
    private final ScratchDatabase database;
    private final ReplayListener listener;

    Replayer(ScratchDatabase database, ReplayListener listener) {
        this.database = database;
        this.listener = listener;
    }

    Replay run(List<SqlScript> scripts) throws SQLException {
        int done = 0;
        for (SqlScript script : scripts) {
            listener.on(new ReplayProgress(script.fileName(), done, scripts.size()));
            Optional<Replay.Failed> failed = run(script);
            if (failed.isPresent()) {
                return failed.get();
            }
            done++;
        }
        listener.on(
                new ReplayProgress(scripts.isEmpty() ? "" : scripts.getLast().fileName(), done, done));
        return new Replay.Done(Introspector.introspect(database.connection(), Namespaces.all()));
    }

    /** Runs a file in one transaction, or statement by statement if it says so. */
    private Optional<Replay.Failed> run(SqlScript script) throws SQLException {
        Connection connection = database.connection();
        connection.setAutoCommit(!script.transactional());
        for (ScriptStatement statement : script.statements()) {
            try {
                database.execute(statement.sql());
            } catch (SQLException failure) {
                return Optional.of(failed(script, statement, failure));
            }
        }
        if (script.transactional()) {
            try {
                connection.commit();
            } catch (SQLException failure) {
                return Optional.of(failed(script, script.statements().getLast(), failure));
            }
        }
        connection.setAutoCommit(true);
        database.execute("RESET ALL");
        return Optional.empty();
    }

    private static Replay.Failed failed(SqlScript script, ScriptStatement statement, SQLException failure) {
        int position = 0;
        if (failure instanceof PSQLException server) {
            ServerErrorMessage message = server.getServerErrorMessage();
            position = message == null ? 0 : message.getPosition();
        }
        int line = position > 0 ? statement.lineOf(position) : statement.line();
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        String text = Optional.ofNullable(failure.getMessage()).orElse("");
        return new Replay.Failed(script.fileName(), line, statement.sql(), state, text);
    }
}
