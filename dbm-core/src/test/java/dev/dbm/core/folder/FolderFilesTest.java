package dev.dbm.core.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.JournalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {
    @TempDir
    Path folder;

    @Test
    void reads_what_is_there_and_nothing_else() throws IOException {
        Files.writeString(folder.resolve("b.sql"), "SELECT 1");
        Files.createDirectory(folder.resolve("a"));

        assertThat(FolderFiles.bytes(folder.resolve("b.sql"))).contains("SELECT 1".getBytes(StandardCharsets.UTF_8));
        assertThat(FolderFiles.bytes(folder.resolve("a"))).isEmpty();
        assertThat(FolderFiles.bytes(folder.resolve("none.sql"))).isEmpty();
        assertThat(FolderFiles.names(folder)).containsExactly("a", "b.sql");
        assertThat(FolderFiles.names(folder.resolve("none"))).isEmpty();
    }

    @Test
    void what_cannot_be_removed_is_a_problem_of_the_folder() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("x"), "");

        assertThatThrownBy(() -> FolderFiles.delete(full))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("DBM-J");
        FolderFiles.delete(folder.resolve("none.sql"));
    }
}
