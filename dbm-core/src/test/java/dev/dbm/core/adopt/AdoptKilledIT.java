package dev.dbm.core.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.journal.Journal;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptedTool;
import dev.dbm.workspace.ScratchServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that dies between two things that adopt writes, without a word to anybody. */
class AdoptKilledIT {
    private static final int DEAD = 137;

    @TempDir
    Path temp;

    /** The files are two migrations, the one that ends them, its snapshot and the journal. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5})
    void the_next_run_does_what_is_left(int written) throws IOException, InterruptedException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            Adopting adopting = new Adopting(temp.resolve("migrations"), database);
            Adopting.write(temp, "flyway/V1__init.sql", AdoptBadInputIT.INIT);
            Adopting.write(temp, "flyway/V2__more.sql", AdoptBadInputIT.MORE);
            database.execute(AdoptBadInputIT.LEDGER, AdoptBadInputIT.INIT, AdoptBadInputIT.MORE);

            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Dying.class.getName(),
                            database.url(),
                            TestServers.newest().url("postgres"),
                            temp.toString(),
                            String.valueOf(written))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(said).isEqualTo(DEAD);
            assertThat(database.query("SELECT 1 FROM pg_namespace WHERE nspname = 'dbm'"))
                    .isEmpty();
            assertThat(adopting.folder().resolve(Journal.FILE).toFile().exists())
                    .isEqualTo(written == 5);
            assertThat(adopting.adopt(options(temp)).recorded()).hasSize(3);
            assertThat(adopting.adopt(options(temp)).isEmpty()).isTrue();
            assertThat(adopting.isInSync()).isTrue();
            assertThat(adopting.validate().isSpotless())
                    .as(adopting.validate().describe())
                    .isTrue();
        }
    }

    private static AdoptOptions options(Path folder) {
        return AdoptOptions.from(AdoptedTool.FLYWAY).files(List.of(folder.resolve("flyway")));
    }

    /** Adopts, and dies after a number of files. */
    static final class Dying {
        private Dying() {}

        /** Takes the database's URL, that of a scratch server, the folder, and how many files are written. */
        public static void main(String[] arguments) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(arguments[0]);
            source.setUser(TestServer.SUPERUSER);
            Path folder = Path.of(arguments[2]);
            WorkspaceOptions options = new WorkspaceOptions(
                    folder.resolve("migrations"),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    ScratchServer.at(arguments[1], TestServer.SUPERUSER, ""),
                    Set.of());
            int[] left = {Integer.parseInt(arguments[3])};
            FileWriter dying = (file, text) -> {
                FileWriter.atomic().write(file, text);
                if (--left[0] == 0) {
                    Runtime.getRuntime().halt(DEAD);
                }
            };
            new Adopt(options, options(folder), Clock.systemUTC(), dying).run(source);
        }
    }
}
