package dev.dbm.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.websocket.testkit.Route;
import dev.dbm.workspace.PatchMode;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.PulledFile;
import dev.dbm.workspace.Recorded;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A live database as source, read over every route. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PullIT {
    @TempDir
    private Path folder;

    private PullResult pull(DataSource database) {
        return workspace().pull(PullOptions.of(database, "com.acme.shop", folder.resolve("java")));
    }

    private Workspace workspace() {
        return Workspace.builder(folder.resolve("migrations"))
                .scratch(ScratchServer.at(TestServers.newest().url("postgres"), TestServer.SUPERUSER, ""))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void writes_the_same_over_every_route_and_records_it(Route route) {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Route.Open open = route.open(database.server())) {
            database.execute(
                    "CREATE TYPE state AS ENUM ('open', 'closed')",
                    "CREATE TABLE customer (id bigint PRIMARY KEY, email text NOT NULL UNIQUE, state state)",
                    "CREATE VIEW closed AS SELECT id FROM customer WHERE state = 'closed'",
                    "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'");
            DataSource tunnelled = open.access().dataSource(database);

            PullResult result = pull(tunnelled);

            assertThat(result.written()).isEqualTo(5);
            assertThat(result.left()).isEmpty();
            assertThat(result.recorded()).isInstanceOf(Recorded.Now.class);
            assertThat(pull(database.dataSource()).files())
                    .extracting(PulledFile::state)
                    .containsOnly(PulledFile.State.UNCHANGED);
            database.execute("ALTER TABLE customer ADD COLUMN note text");
            assertThat(workspace()
                            .patch(PullOptions.of(tunnelled, "com.acme.shop", folder.resolve("java")), PatchMode.SHOW)
                            .patch())
                    .contains(", @Nullable String note) {}");
        }
    }
}
