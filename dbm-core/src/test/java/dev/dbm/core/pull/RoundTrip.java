package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.Unmodelled;
import dev.dbm.VerifyResult;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project that a database is pulled into, and what has to hold then. */
final class RoundTrip {
    static final String PACKAGE = "com.acme.schema";

    private final TestServer server;
    private final Path folder;

    RoundTrip(TestServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    PullOptions options(TestDatabase database) {
        return PullOptions.of(database.dataSource(), PACKAGE, folder.resolve("java"));
    }

    PullResult pull(TestDatabase database) {
        return workspace().pull(options(database));
    }

    Workspace workspace() {
        return builder().build();
    }

    Path migrations() {
        return folder.resolve("migrations");
    }

    Path source(String name) {
        return folder.resolve("java").resolve(PACKAGE.replace('.', '/')).resolve(name);
    }

    String text(String name) {
        try {
            return Files.readString(source(name));
        } catch (IOException e) {
            throw new AssertionError("No file " + name, e);
        }
    }

    /** Returns what the package-infos say in words, of all packages. */
    String packageInfos() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(one -> one.endsWith("package-info.java"))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file));
            }
            return Pattern.compile("&#(\\d+);")
                    .matcher(all)
                    .replaceAll(
                            letter -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(letter.group(1)))));
        }
    }

    /**
     * Compiles the source with a compiler that knows nothing of pull, and holds the database and an empty one to it.
     *
     * @return what verify says of the database
     */
    VerifyResult check(TestDatabase database, TestDatabase empty, PullResult result) throws IOException {
        VerifyResult verified;
        try (URLClassLoader loader = compiled()) {
            Workspace declared = builder().schema(PACKAGE).classLoader(loader).build();
            verified = declared.verify(database.dataSource());
            verified.assertInSync();
            assertThat(names(verified.unknown())).isSubsetOf(names(result.left()));
            if (result.notes().isEmpty()) {
                Migrator.builder(empty.dataSource())
                        .migrations(MigrationSource.directory(migrations()))
                        .build()
                        .migrateToLatest();
                declared.verify(empty.dataSource()).assertInSync();
            }
        }
        PullResult again = pull(database);
        assertThat(again.files()).extracting(PulledFile::state).containsOnly(PulledFile.State.UNCHANGED);
        assertThat(again.initial()).isEmpty();
        return verified;
    }

    /** Returns the names as results print them. */
    static List<String> names(List<Unmodelled> all) {
        return all.stream().map(Unmodelled::describe).toList();
    }

    private Workspace.Builder builder() {
        return Workspace.builder(migrations())
                .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""));
    }

    private URLClassLoader compiled() throws IOException {
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.walk(folder.resolve("java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exit).isZero();
        return new URLClassLoader(
                new URL[] {
                    classes.toUri().toURL(),
                    folder.resolve("resources/").toUri().toURL()
                },
                getClass().getClassLoader());
    }
}
