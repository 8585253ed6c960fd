package dev.dbm.core.scratch;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.workspace.ReplayListener;
import dev.dbm.workspace.ReplayProgress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Runs migration files into an empty database as production does. */
final class Replayer {
    private final ScratchDatabase database;
    private final ScratchRoles roles;
    private final ReplayListener listener;

    Replayer(ScratchDatabase database, ScratchRoles roles, ReplayListener listener) {
        this.database = database;
        this.roles = roles;
        this.listener = listener;
    }

    Replay run(List<SqlScript> scripts) throws SQLException {
        List<ExtensionStatement> missing = missing(ExtensionStatement.in(scripts));
        if (!missing.isEmpty()) {
            return new Replay.Lacking(missing);
        }
        roles.expect(scripts);
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
        return new Replay.Done(Introspector.introspect(database.connection(), Namespaces.all()), roles.notes());
    }

    private List<ExtensionStatement> missing(List<ExtensionStatement> needed) throws SQLException {
        if (needed.isEmpty()) {
            return List.of();
        }
        Set<String> available = new TreeSet<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM pg_available_extensions ORDER BY name")) {
            while (rows.next()) {
                available.add(rows.getString(1));
            }
        }
        List<ExtensionStatement> missing = new ArrayList<>(needed);
        missing.removeIf(one -> available.contains(one.extension().value()));
        return missing;
    }

    /** Runs a file, again from its beginning for each role that it names and the server does not have. */
    private Optional<Replay.Failed> run(SqlScript script) throws SQLException {
        int from = 0;
        while (true) {
            Optional<Stop> stop = script.transactional() ? whole(script) : oneByOne(script, from);
            if (stop.isEmpty()) {
                database.connection().setAutoCommit(true);
                database.execute("RESET ALL");
                return Optional.empty();
            }
            if (!roles.supply(stop.get().failure())) {
                return Optional.of(failed(script, stop.get()));
            }
            from = stop.get().index();
        }
    }

    /**
     * Where a file stopped.
     *
     * @param index the statement's place in the file
     * @param failure why
     */
    private record Stop(int index, SQLException failure) {}

    /** In one transaction, of which nothing is left if it stops. */
    private Optional<Stop> whole(SqlScript script) throws SQLException {
        Connection connection = database.connection();
        connection.setAutoCommit(false);
        Optional<Stop> stop = oneByOne(script, 0);
        try {
            if (stop.isEmpty()) {
                connection.commit();
            }
        } catch (SQLException failure) {
            stop = Optional.of(new Stop(script.statements().size() - 1, failure));
        }
        if (!connection.isClosed()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return stop;
    }

    private Optional<Stop> oneByOne(SqlScript script, int from) {
        for (int i = from; i < script.statements().size(); i++) {
            try {
                database.execute(script.statements().get(i).sql());
            } catch (SQLException failure) {
                return Optional.of(new Stop(i, failure));
            }
        }
        return Optional.empty();
    }

    private static Replay.Failed failed(SqlScript script, Stop stop) {
        ScriptStatement statement = script.statements().get(stop.index());
        SQLException failure = stop.failure();
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
