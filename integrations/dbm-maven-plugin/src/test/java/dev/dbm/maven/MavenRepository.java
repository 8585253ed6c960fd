package dev.dbm.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local repository for a consumer's Maven: the one that runs these tests, by links, and beside it the artifacts of this build, which nobody has installed.
 *
 * @param folder where it is
 */
record MavenRepository(Path folder) {

    private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of(
            "dbm-annotations",
            "dbm-api",
            "dbm-core",
            "integrations/dbm-websocket",
            "integrations/dbm-diagram",
            "integrations/dbm-studio",
            "dbm-cli",
            "integrations/dbm-maven-plugin");

    /** Makes the repository of this build for one test, or brings it up to date. */
    static MavenRepository create(String test, String version) {
        Path folder = Path.of("target", "consumer-repositories", test).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            Path own = Files.createDirectories(folder.resolve("dev"));
            link(home(), folder, "dev");
            if (Files.isDirectory(home().resolve("dev"))) {
                link(home().resolve("dev"), own, "dbm");
            }
            copy(TOP.resolve("pom.xml"), own, "dbm-parent", version, ".pom");
            for (String module : MODULES) {
                String artifact = module.substring(module.lastIndexOf('/') + 1);
                Path built = TOP.resolve(module);
                copy(built.resolve("pom.xml"), own, artifact, version, ".pom");
                copy(built.resolve("target/" + artifact + "-" + version + ".jar"), own, artifact, version, ".jar");
            }
            return new MavenRepository(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The repository of the Maven that runs the tests. */
    private static Path home() {
        String home = System.getProperty("localRepository", System.getProperty("maven.repo.local", ""));
        return home.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2/repository") : Path.of(home);
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(except)) {
                    Path link = to.resolve(entry.getFileName());
                    Files.deleteIfExists(link);
                    Files.createSymbolicLink(link, entry);
                }
            }
        }
    }

    private static void copy(Path file, Path dev, String artifact, String version, String ending) throws IOException {
        Path folder =
                Files.createDirectories(dev.resolve("dbm").resolve(artifact).resolve(version));
        Files.copy(file, folder.resolve(artifact + "-" + version + ending), StandardCopyOption.REPLACE_EXISTING);
    }
}
