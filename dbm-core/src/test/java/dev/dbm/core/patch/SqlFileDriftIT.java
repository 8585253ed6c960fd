package dev.dbm.core.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.PatchMode;
import dev.dbm.workspace.PatchResult;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views whose queries are in files or in long annotations, and source that cannot be read. */
class SqlFileDriftIT {
    private static final String FILED = """
        package com.acme.shop;

        /** Who has paid. */
        @dev.dbm.annotation.View
        @dev.dbm.annotation.SqlFile("views/paid.sql") // shared with the reports
        record Paid(int id) {}
        """;

    @TempDir
    private Path folder;

    @Test
    void another_query_comes_into_the_file_that_is_there() throws IOException {
        write("java/com/acme/shop/Paid.java", FILED);
        write("resources/views/paid.sql", "-- Asked for each morning.\r\nSELECT 1\r\n  AS id; -- one\r\n");
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute("CREATE VIEW paid AS SELECT 2 AS id");
            PatchResult shown = patch(database, PatchMode.SHOW);
            Path copy = folder.resolve("copy");
            Files.createDirectories(copy.resolve("views"));
            Files.copy(folder.resolve("resources/views/paid.sql"), copy.resolve("views/paid.sql"));
            Files.writeString(folder.resolve("drift.patch"), shown.patch());
            GitApply.run(copy, folder.resolve("drift.patch"));

            patch(database, PatchMode.APPLY);

            assertThat(shown.files()).containsExactly(folder.resolve("resources/views/paid.sql"));
            assertThat(read("resources/views/paid.sql"))
                    .isEqualTo("-- Asked for each morning.\r\nSELECT 2 AS id; -- one\r\n")
                    .isEqualTo(read("copy/views/paid.sql"));
            assertThat(read("java/com/acme/shop/Paid.java")).isEqualTo(FILED);
            assertThat(patch(database, PatchMode.SHOW).isInSync()).isTrue();
        }
    }

    @Test
    void a_long_query_stays_in_its_annotation() throws IOException {
        String columns = IntStream.range(0, 25).mapToObj(i -> "%s AS c" + i).collect(Collectors.joining(",\n"));
        String components = IntStream.range(0, 25).mapToObj(i -> "int c" + i).collect(Collectors.joining(", "));
        write(
                "java/com/acme/shop/Wide.java",
                "package com.acme.shop;\n\n@dev.dbm.annotation.View(\"\"\"\n    SELECT " + columns.replace("%s", "1")
                        + "\n    \"\"\")\nrecord Wide(" + components + ") {}\n");
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute("CREATE VIEW wide AS SELECT " + columns.replace("%s", "2"));

            PatchResult result = patch(database, PatchMode.APPLY);

            assertThat(result.files()).containsExactly(folder.resolve("java/com/acme/shop/Wide.java"));
            assertThat(read("java/com/acme/shop/Wide.java"))
                    .contains("2 AS c24")
                    .doesNotContain("1 AS c24");
            assertThat(patch(database, PatchMode.SHOW).isInSync()).isTrue();
        }
    }

    @Test
    void source_that_cannot_be_read_is_refused_by_name() throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            refuses(database, "There is no source of the package com.acme.shop");
            write("java/com/acme/shop/Paid.java", FILED.replace("int id", "Unknown id"));
            refuses(database, "The source does not compile as it is");
            write("java/com/acme/shop/Paid.java", "record {");
            refuses(database, "Paid.java");
            Files.write(
                    folder.resolve("java/com/acme/shop/Paid.java"), "// größe\n".getBytes(StandardCharsets.ISO_8859_1));
            refuses(database, "A file is not UTF-8");
        }
    }

    private void refuses(TestDatabase database, String message) {
        assertThatThrownBy(() -> patch(database, PatchMode.APPLY))
                .hasMessageContaining("DBM-R020")
                .hasMessageContaining(message);
    }

    private PatchResult patch(TestDatabase database, PatchMode mode) {
        return Workspace.builder(folder.resolve("migrations"))
                .scratch(ScratchServer.at(database.server().url("postgres"), TestServer.SUPERUSER, ""))
                .build()
                .patch(PullOptions.of(database.dataSource(), "com.acme.shop", folder.resolve("java")), mode);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
