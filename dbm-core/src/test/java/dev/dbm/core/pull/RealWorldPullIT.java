package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.Unmodelled;
import dev.dbm.VerifyResult;
import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.PulledFile;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real schemas, pulled: the source compiles, the database is what it says, it makes the same in an empty one, and a second pull changes nothing. */
class RealWorldPullIT {
    /** Which of the schemas are pulled: names parted by commas, or all. */
    private static final String CHOSEN = System.getProperty("pull.only", "chinook,pagila");

    private static final TestServer SERVER = TestServers.of(Integer.getInteger("pull.major", 15));

    @TempDir
    Path folder;

    static Stream<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("realworld/schemas"))) {
            return files.filter(file -> CHOSEN.equals("all") || List.of(CHOSEN.split(",")).contains(name(file))).sorted().toList().stream();
        }
    }

    private static String name(Path schema) {
        return schema.getFileName().toString().replace(".sql", "");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void says_what_the_database_holds(Path schema) throws IOException {
        try (TestDatabase database = SERVER.createDatabase();
                TestDatabase empty = SERVER.createDatabase()) {
            Psql.run(database, schema);
            List<String> before = CatalogDump.of(database);
            long start = System.nanoTime();

            PullResult result = workspace().pull(options(database));

            long pulled = (System.nanoTime() - start) / 1_000_000;
            System.out.println(name(schema) + " " + SERVER.major() + ": " + result.files().size() + " files " + pulled + " ms\n" + result.describe().lines().map(l -> l.length() > 1000 ? l.substring(0, 1000) : l).filter(l -> !l.startsWith("  +")).collect(java.util.stream.Collectors.joining("\n")));
            try (URLClassLoader loader = compiled()) {
                VerifyResult verified = workspace(loader).verify(database.dataSource());
                verified.assertInSync();
                assertThat(verified.unknown()).extracting(Unmodelled::describe).isSubsetOf(result.left().stream().map(Unmodelled::describe).toList());
                Migrator.builder(empty.dataSource()).migrations(MigrationSource.directory(folder.resolve("migrations"))).build().migrateToLatest();
                workspace(loader).verify(empty.dataSource()).assertInSync();
                if (result.left().isEmpty()) {
                    assertThat(CatalogDump.of(empty)).isEqualTo(before);
                }
            }
            PullResult again = workspace().pull(options(database));
            assertThat(again.files()).extracting(PulledFile::state).containsOnly(PulledFile.State.UNCHANGED);
            assertThat(again.initial()).isEmpty();
        }
    }

    private PullOptions options(TestDatabase database) {
        return PullOptions.of(database.dataSource(), "com.acme.schema", folder.resolve("java"));
    }

    private Workspace workspace() {
        return Workspace.builder(folder.resolve("migrations")).scratch(scratch()).build();
    }

    private Workspace workspace(ClassLoader loader) {
        return Workspace.builder(folder.resolve("migrations")).scratch(scratch()).schema("com.acme.schema").classLoader(loader).build();
    }

    private static ScratchServer scratch() {
        return ScratchServer.at(SERVER.url("postgres"), TestServer.SUPERUSER, "");
    }

    private URLClassLoader compiled() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.resolve("classes").toString(), "-cp", System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.walk(folder.resolve("java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
        return new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()}, getClass().getClassLoader());
    }
}
