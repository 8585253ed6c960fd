package dev.dbm.core.git;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.GitException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryIT {
    @TempDir
    Path folder;

    @Test
    void says_that_git_is_not_there() {
        assertThatThrownBy(() -> Repository.of(folder, "git-that-is-not-installed"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("DBM-G001")
                .hasMessageContaining("PATH");
    }
}
