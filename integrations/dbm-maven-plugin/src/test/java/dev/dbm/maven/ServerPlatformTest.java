package dev.dbm.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerPlatformTest {

    @TempDir
    private Path migrations;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, GLIBC, linux-amd64",
        "Linux, aarch64, GLIBC, linux-arm64v8",
        "Linux, amd64, MUSL, linux-amd64-alpine",
        "Linux, aarch64, MUSL, linux-arm64v8-alpine",
        "Mac OS X, x86_64, GLIBC, darwin-amd64",
        "Mac OS X, aarch64, GLIBC, darwin-arm64v8",
        "Windows 11, amd64, GLIBC, windows-amd64",
        "Windows Server 2025, amd64, GLIBC, windows-amd64",
        "Windows 11, aarch64, GLIBC, windows-amd64"
    })
    void knows_the_artifact_of_a_platform(
            String system, String architecture, ServerPlatform.Library library, String artifact) {
        assertThat(ServerPlatform.of(system, architecture, library)).contains(artifact);
    }

    @ParameterizedTest
    @CsvSource({"SunOS, amd64", "Linux, s390x", "'', ''"})
    void has_none_for_others(String system, String architecture) {
        assertThat(ServerPlatform.of(system, architecture, ServerPlatform.Library.GLIBC))
                .isEmpty();
    }

    @Test
    void takes_the_oldest_major_that_the_project_names() throws IOException {
        assertThat(EmbeddedServer.version(migrations)).startsWith("18.");

        Files.writeString(migrations.resolve("dbm.properties"), "majors = 17, 15\n");
        assertThat(EmbeddedServer.version(migrations)).startsWith("15.");

        Files.writeString(migrations.resolve("dbm.properties"), "majors = 13\n");
        assertThat(EmbeddedServer.version(migrations)).startsWith("18.");
    }
}
