package dev.dbm.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrateResult;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application that is up to date pays when it starts. */
class UpToDateStartIT {

    private static final List<String> CATALOG_AND_SESSION_NOISE =
            List.of("SET extra_float_digits", "SET application_name");

    @TempDir
    private Path directory;

    private TestMigrations migrations;

    @BeforeEach
    void someMigrations() {
        migrations = new TestMigrations(directory.resolve("migrations"));
        for (int i = 0; i < 30; i++) {
            migrations.add("%04d_step".formatted(i), "CREATE TABLE t%d (id int)".formatted(i));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void sends_one_query_and_nothing_else(int major) {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();
            int before = database.statements().size();

            MigrateResult result = migrations.migrator(database).build().migrateToLatest();

            assertThat(result.applied()).isEmpty();
            assertThat(database.statements().stream()
                            .skip(before)
                            .filter(sql -> CATALOG_AND_SESSION_NOISE.stream().noneMatch(sql::startsWith)))
                    .singleElement()
                    .asString()
                    .contains("SELECT tag, state, file_size")
                    .doesNotContain("_lock");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void leaves_no_error_in_the_servers_log_when_there_is_no_history_yet(int major) {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            Migrator migrator = migrations.migrator(database).build();

            migrator.status();
            migrator.migrateToLatest();
            migrator.status();

            assertThat(database.errors()).isEmpty();
        }
    }

    @Test
    void needs_no_right_to_use_a_procedural_language() {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute("DROP EXTENSION plpgsql");

            assertThat(migrations.migrator(database).build().migrateToLatest().applied())
                    .hasSize(30);
            assertThat(migrations.migrator(database).build().migrateToLatest().applied())
                    .isEmpty();
        }
    }

    @Test
    void loads_no_class_that_is_slow_to_load() throws IOException, InterruptedException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            migrations.migrator(database).build().migrateToLatest();

            ForkedJvm jvm = ForkedJvm.start(
                    directory.resolve("classes.txt"),
                    List.of("-Xlog:class+load:stdout"),
                    MigrateMain.class,
                    database.url(),
                    migrations.directory().toString());

            assertThat(jvm.exitCode()).isZero();
            List<String> classes = jvm.output()
                    .lines()
                    .map(line -> line.replaceFirst("^(\\[[^]]*])+ ", ""))
                    .filter(line -> !line.contains("shared objects file"))
                    .map(line -> line.replaceFirst(" .*", ""))
                    .toList();
            // The driver and this library are there, so the log was read.
            assertThat(classes).contains("dev.dbm.core.run.Runner", "org.postgresql.Driver");
            assertThat(classes)
                    .noneMatch(name -> name.startsWith("tools.jackson.")
                            || name.startsWith("com.fasterxml.")
                            || name.startsWith("org.slf4j.")
                            || name.startsWith("io.github.classgraph.")
                            || name.startsWith("dev.dbm.schema.")
                            || name.startsWith("dev.dbm.plan.")
                            || name.startsWith("dev.dbm.core.sql."));
            assertThat(classes.stream().filter(name -> name.startsWith("dev.dbm.")))
                    .hasSizeLessThan(60)
                    .noneMatch(name -> name.contains("$$Lambda"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void finds_engine_and_migrations_whatever_the_context_class_loader_is(boolean platform)
            throws IOException, InterruptedException {
        Path jar = jar();
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            ForkedJvm jvm = ForkedJvm.start(
                    directory.resolve("output.txt"),
                    List.of("-Dapp.loader=" + (platform ? "platform" : "none")),
                    List.of(jar),
                    ClasspathMain.class,
                    database.url());

            assertThat(jvm.exitCode()).as(jvm.output()).isEqualTo(30);
            assertThat(database.query("SELECT count(*) FROM dbm.migration_history"))
                    .containsExactly("30");
        }
    }

    private Path jar() throws IOException {
        Path jar = directory.resolve("app.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(migrations.directory())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry("db/migrations/" + migrations.directory().relativize(file)));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void reads_and_opens_nothing_when_it_is_built() {
        Migrator migrator = Migrator.builder(new org.postgresql.ds.PGSimpleDataSource())
                .migrations(MigrationSource.classpath("no/such/folder"))
                .build();

        assertThat(migrator).isNotNull();
    }
}
