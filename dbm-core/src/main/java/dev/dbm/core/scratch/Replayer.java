package dev.dbm.core.scratch;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.Session;
import dev.dbm.core.session.SessionBaseline;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.workspace.ReplayListener;
import dev.dbm.workspace.ReplayProgress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs migration files into an empty database as production does. */
final class Replayer {
    private final ScratchDatabase database;
    private final ScratchRoles roles;
    private final List<String> notes;
    private final ReplayListener listener;

    /**
     * Prepares a replay.
     *
     * @param notes what to say about the server
     */
    Replayer(ScratchDatabase database, ScratchRoles roles, List<String> notes, ReplayListener listener) {
        this.notes = notes;
        this.database = database;
        this.roles = roles;
        this.listener = listener;
    }

    Replay run(List<SqlScript> scripts, Checkpoint checkpoint) throws SQLException {
        roles.expect(scripts);
        UncheckedBodies bodies = new UncheckedBodies(database.session());
        int done = 0;
        for (SqlScript script : scripts) {
            if (done == checkpoint.files()) {
                Introspection found = Introspector.introspect(database.connection(), Namespaces.all());
                checkpoint.look().accept(found);
                checkpoint.trial().fill(database.connection(), found);
            }
            listener.on(new ReplayProgress(script.fileName(), done, scripts.size()));
            bodies.before(script);
            Optional<Replay.Failed> failed = run(script);
            if (failed.isPresent()) {
                return failed.get();
            }
            bodies.after(script);
            done++;
        }
        if (bodies.failed().isPresent()) {
            return bodies.failed().get();
        }
        listener.on(
                new ReplayProgress(scripts.isEmpty() ? "" : scripts.getLast().fileName(), done, done));
        Introspection found = Introspector.introspect(database.connection(), Namespaces.all());
        checkpoint.trial().compare(database.connection(), found);
        List<String> all = new ArrayList<>(notes);
        all.addAll(roles.notes());
        return new Replay.Done(found, all);
    }

    /** Runs a file, again from its beginning for each role that it names and the server does not have. */
    private Optional<Replay.Failed> run(SqlScript script) throws SQLException {
        int from = 0;
        while (true) {
            Optional<Stop> stop = script.transactional() ? whole(script) : oneByOne(script, from);
            if (stop.isEmpty()) {
                // In production, too, what a file set for the session ends with the file.
                database.session().execute("RESET ALL");
                database.session().execute(SessionBaseline.proving());
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
        List<ScriptStatement> statements = script.statements();
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        statements.forEach(statement -> texts.add(statement.sql()));
        texts.add("COMMIT");
        Session session = database.session();
        session.execute("BEGIN");
        try {
            session.run(texts, index -> {});
            return Optional.empty();
        } catch (SQLException failure) {
            // A constraint that fails at the commit is laid at the door of the last statement.
            int index = Math.min(session.done(), statements.size() - 1);
            if (!database.connection().isClosed()) {
                session.execute("ROLLBACK");
            }
            return Optional.of(new Stop(index, failure));
        }
    }

    private Optional<Stop> oneByOne(SqlScript script, int from) {
        List<String> texts = new ArrayList<>();
        script.statements().forEach(statement -> texts.add(statement.sql()));
        if (script.problems().stream().anyMatch(SqlScript::isAboutTransactions)) {
            // What was run long ago may begin a transaction and leave its end to whoever runs it.
            texts.add("COMMIT");
        }
        for (int i = from; i < texts.size(); i++) {
            try {
                database.session().execute(texts.get(i));
            } catch (SQLException failure) {
                return Optional.of(new Stop(Math.min(i, script.statements().size() - 1), failure));
            }
        }
        return Optional.empty();
    }

    private static Replay.Failed failed(SqlScript script, Stop stop) {
        ScriptStatement statement = script.statements().get(stop.index());
        int position = DatabaseFailure.position(stop.failure());
        int line = position > 0 ? statement.lineOf(position) : statement.line();
        String text = Optional.ofNullable(stop.failure().getMessage()).orElse("");
        return new Replay.Failed(script.fileName(), line, statement.sql(), SqlState.code(stop.failure()), text);
    }
}
