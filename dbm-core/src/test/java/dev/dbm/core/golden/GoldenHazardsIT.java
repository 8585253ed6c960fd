package dev.dbm.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.plan.Hazard;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hazards of every statement of every golden plan, compared with what the statement does to what was there before the plan. */
@Execution(ExecutionMode.CONCURRENT)
class GoldenHazardsIT {
    private static final Set<Hazard> SEEN =
            EnumSet.of(Hazard.REWRITES_TABLE, Hazard.SCANS_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES);

    /** What is there, with the file of each table; a table that goes has none. Who it is that sets a role meanwhile may look, too. */
    private static final String REMEMBER = """
        CREATE TEMPORARY TABLE old AS
        SELECT oid, relkind, pg_relation_filenode(oid) AS file
        FROM pg_class WHERE relkind IN ('r', 'i', 'S', 'v', 'm') AND relnamespace NOT IN (
          SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_' OR nspname = 'information_schema')\
        """;

    /** By the name of a hazard, whether it was seen in the open transaction. */
    private static final String LOOK = """
        SELECT
          EXISTS (SELECT FROM old WHERE relkind IN ('r', 'm') AND file <> pg_relation_filenode(oid)) AS rewrites_table,
          EXISTS (SELECT FROM old JOIN pg_stat_xact_user_tables ON relid = oid WHERE seq_scan > 0) AS scans_table,
          EXISTS (SELECT FROM old JOIN pg_locks ON relation = oid
            WHERE pid = pg_backend_pid() AND mode = 'AccessExclusiveLock') AS blocks_reads,
          EXISTS (SELECT FROM old JOIN pg_locks ON relation = oid
            WHERE pid = pg_backend_pid()
              AND mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')) AS blocks_writes\
        """;

    static Stream<GoldenCase> cases() {
        return GoldenCase.all().stream()
                .filter(golden -> golden.runsOn(TestServers.newest().major()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void does_what_its_hazards_say(GoldenCase golden) throws SQLException {
        TestServer server = TestServers.newest();
        if (!(GoldenWay.of(server.major(), golden).planned() instanceof GoldenWay.Planned.Way(var plan))) {
            return;
        }
        try (TestDatabase database = server.lendDatabase()) {
            database.execute(golden.from());
            database.execute("DROP TABLE IF EXISTS pg_temp.old", REMEMBER, "GRANT ALL ON old TO PUBLIC");
            for (Statement statement : plan.statements()) {
                if (statement.mode() == TransactionMode.NONE) {
                    database.execute(statement.sql());
                } else {
                    assertThat(seen(database, statement.sql()))
                            .as(statement.sql())
                            .isEqualTo(said(statement));
                }
            }
        }
    }

    private static Set<Hazard> said(Statement statement) {
        Set<Hazard> said = EnumSet.copyOf(SEEN);
        said.retainAll(statement.hazards());
        // To rewrite a table is to read it.
        if (said.contains(Hazard.REWRITES_TABLE)) {
            said.add(Hazard.SCANS_TABLE);
        }
        return said;
    }

    private static Set<Hazard> seen(TestDatabase database, String sql) throws SQLException {
        Connection connection = database.connection();
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("UPDATE old SET file = pg_relation_filenode(oid)");
            statement.execute("SELECT pg_stat_force_next_flush()");
            connection.setAutoCommit(false);
            // A plan says so itself, for its own transaction.
            statement.execute("SET LOCAL check_function_bodies = off");
            statement.execute(sql);
            Set<Hazard> seen = EnumSet.noneOf(Hazard.class);
            try (ResultSet row = statement.executeQuery(LOOK)) {
                row.next();
                for (Hazard hazard : SEEN) {
                    if (row.getBoolean(hazard.name())) {
                        seen.add(hazard);
                    }
                }
            }
            connection.commit();
            return seen;
        }
    }
}
