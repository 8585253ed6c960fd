package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.VerifyResult;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.Recorded;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of real projects as source: what is written says the same, and is written the same again. */
class PulledSchemasIT {
    @TempDir
    Path folder;

    /** All of them take minutes: {@code -Dpull.schemas=all}; on one major each, 15 unless {@code -Dpull.major} says another. */
    static List<String> schemas() {
        return System.getProperty("pull.schemas", "").equals("all")
                ? List.of(
                        "chinook",
                        "coder",
                        "danbooru",
                        "northwind",
                        "openstreetmap",
                        "pagila",
                        "postgraphile-kitchen-sink",
                        "sourcegraph-frontend")
                : List.of("danbooru", "pagila");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void come_back(String name) {
        TestServer server = TestServers.of(Integer.getInteger("pull.major", 15));
        try (TestDatabase database = server.createDatabase()) {
            Psql.run(database, SharedData.require("realworld/schemas/" + name + ".sql"));
            String packageName = "com.acme." + name.replaceAll("\\W", "");
            PullOptions options =
                    PullOptions.of(database.dataSource(), packageName, out(name).resolve("java"));
            Workspace workspace = Workspace.builder(out(name).resolve("migrations"))
                    .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                    .build();

            PullResult result = workspace.pull(options);

            assertThat(result.recorded()).isInstanceOf(Recorded.Now.class);
            assertThat(workspace.pull(options).written()).isZero();
            VerifyResult verified = workspace.verify(database.dataSource());
            verified.assertInSync();
            assertThat(verified.unmodelled()).hasSameSizeAs(result.left());
        }
    }

    /** Where the source can be looked at: {@code -Dpull.out}. */
    private Path out(String name) {
        String kept = System.getProperty("pull.out", "");
        return kept.isEmpty() ? folder : Path.of(kept).resolve(name);
    }
}
