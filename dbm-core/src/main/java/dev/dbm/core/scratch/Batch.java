package dev.dbm.core.scratch;

import dev.dbm.core.session.Session;
import dev.dbm.schema.ObjectId;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs what runs of a list of statements, in few round trips: all of them at once, and halves of what fails. */
final class Batch {
    private final Connection connection;
    private final Bracket bracket;
    private final Map<ObjectId, String> refused = new TreeMap<>();

    Batch(Connection connection, Bracket bracket) {
        this.connection = connection;
        this.bracket = bracket;
    }

    /** What holds statements together, so that all of them happen or none. */
    enum Bracket {
        /** Inside a transaction, which goes on. */
        SAVEPOINT("SAVEPOINT dbm_batch", "RELEASE SAVEPOINT dbm_batch", "ROLLBACK TO SAVEPOINT dbm_batch", 10_000),
        /** A transaction for every few statements, so that none holds more locks than a server has room for. */
        TRANSACTION("BEGIN", "COMMIT", "ROLLBACK", 500);

        private final String open;
        private final String close;
        private final String undo;
        private final int size;

        Bracket(String open, String close, String undo, int size) {
            this.open = open;
            this.close = close;
            this.undo = undo;
            this.size = size;
        }
    }

    /**
     * Runs the statements.
     *
     * @return the server's message for each object one of whose statements failed
     */
    Map<ObjectId, String> run(List<dev.dbm.plan.Statement> statements) throws SQLException {
        for (int from = 0; from < statements.size(); from += bracket.size) {
            halve(statements.subList(from, Math.min(from + bracket.size, statements.size())));
        }
        return refused;
    }

    private void halve(List<dev.dbm.plan.Statement> statements) throws SQLException {
        Optional<SQLException> failure = together(statements);
        if (failure.isEmpty()) {
            return;
        }
        if (statements.size() == 1) {
            refused.putIfAbsent(
                    statements.getFirst().cause(), String.valueOf(failure.get().getMessage()));
            return;
        }
        int half = statements.size() / 2;
        halve(statements.subList(0, half));
        halve(statements.subList(half, statements.size()));
    }

    /** Returns why the statements failed, and leaves no trace of them then. */
    private Optional<SQLException> together(List<dev.dbm.plan.Statement> statements) throws SQLException {
        try (java.sql.Statement batch = Session.statement(connection)) {
            batch.addBatch(bracket.open);
            for (dev.dbm.plan.Statement statement : statements) {
                batch.addBatch(statement.sql());
            }
            batch.addBatch(bracket.close);
            batch.executeBatch();
            return Optional.empty();
        } catch (BatchUpdateException failure) {
            SQLException server =
                    Optional.ofNullable(failure.getNextException()).orElse(failure);
            if (connection.isClosed() || ScratchDatabase.isTooMuchForOneTransaction(server)) {
                throw server;
            }
            Session.on(connection).execute(bracket.undo);
            return Optional.of(server);
        }
    }
}
