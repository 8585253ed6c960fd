package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.core.CoreProvider;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.ScratchServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check that a commit waits for: what it loads is what it costs. */
class FilesOnlyIT {
    @Table("customer")
    record Customer(@Id long id, String name) {}

    @TempDir
    Path folder;

    @Test
    void loads_neither_a_json_library_nor_a_scanner_nor_a_server() throws IOException, InterruptedException {
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
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-jar",
                        ForkedJar.jar().toString(),
                        "validate",
                        "--files-only",
                        "--dir",
                        "migrations")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(out)
                .contains("migrations: valid, 1 migration")
                .contains("dev.dbm.core.check.Validate")
                .doesNotContain(" tools.jackson.", " io.github.classgraph.", " io.zonky.", " org.postgresql.");
    }
}
