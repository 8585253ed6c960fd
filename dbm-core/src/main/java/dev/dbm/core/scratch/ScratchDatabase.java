package dev.dbm.core.scratch;

import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.Sql;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** One throw-away database; closing drops it. */
final class ScratchDatabase implements AutoCloseable {
    private final Host host;
    private final Identifier name;
    private final Connection connection;

    private ScratchDatabase(Host host, Identifier name, Connection connection) {
        this.host = host;
        this.name = name;
        this.connection = connection;
    }

    static ScratchDatabase create(Host host) throws SQLException {
        Identifier name =
                new Identifier("dbm_scratch_" + UUID.randomUUID().toString().replace("-", ""));
        try (Connection admin = host.connect()) {
            // template0: whatever someone put into template1 is not part of anybody's schema.
            execute(admin, Sql.of("CREATE DATABASE {} TEMPLATE template0", name).text());
        }
        return new ScratchDatabase(host, name, host.connect(name.value()));
    }

    Connection connection() {
        return connection;
    }

    /** Runs each statement in a transaction of its own and goes on where one fails. Returns whether all ran. */
    boolean runWhatRuns(List<dev.dbm.plan.Statement> statements) throws SQLException {
        connection.setAutoCommit(true);
        boolean all = true;
        for (dev.dbm.plan.Statement statement : statements) {
            try {
                execute(connection, statement.sql());
            } catch (SQLException refused) {
                if (connection.isClosed()) {
                    throw refused;
                }
                all = false;
            }
        }
        return all;
    }

    /** Runs a file as production does: in one transaction, or statement by statement if it says so. */
    Optional<Replay.Failed> run(SqlScript script) throws SQLException {
        connection.setAutoCommit(!script.transactional());
        for (ScriptStatement statement : script.statements()) {
            try {
                execute(connection, statement.sql());
            } catch (SQLException failure) {
                return Optional.of(failed(script, statement, failure));
            }
        }
        if (script.transactional()) {
            try {
                connection.commit();
            } catch (SQLException failure) {
                ScriptStatement last =
                        script.statements().get(script.statements().size() - 1);
                return Optional.of(failed(script, last, failure));
            }
        }
        connection.setAutoCommit(true);
        execute(connection, "RESET ALL");
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

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try (Connection admin = host.connect()) {
            execute(
                    admin,
                    Sql.of("DROP DATABASE IF EXISTS {} WITH (FORCE)", name).text());
        }
    }
}
