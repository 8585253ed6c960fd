package dev.dbm.testkit;

import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Runs plans as migration files would be run: each file in one transaction where it may. */
public final class PlanRunner {
    private PlanRunner() {}

    /** Runs a plan; the first failure is thrown with the statement that failed. */
    public static void run(TestDatabase database, Plan plan) {
        try {
            Connection connection = database.connection();
            for (List<Statement> file : plan.files()) {
                connection.setAutoCommit(file.getFirst().mode() == TransactionMode.NONE);
                for (Statement statement : file) {
                    run(connection, statement.sql());
                }
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("%s: %s".formatted(database, e.getMessage()), e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
        }
    }
}
