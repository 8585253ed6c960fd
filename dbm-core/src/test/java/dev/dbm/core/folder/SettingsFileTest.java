package dev.dbm.core.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dbm.ConfigurationException;
import dev.dbm.Problem;
import dev.dbm.workspace.ProjectSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    private ProjectSettings read(String text) throws IOException {
        Files.writeString(folder.resolve(SettingsFile.NAME), text);
        return SettingsFile.read(folder);
    }

    @Test
    void no_file_says_nothing() {
        assertThat(SettingsFile.read(folder)).isEqualTo(ProjectSettings.none());
        assertThat(SettingsFile.read(folder.resolve("absent"))).isEqualTo(ProjectSettings.none());
    }

    @Test
    void reads_majors_in_any_order_and_a_database() throws IOException {
        assertThat(read("# ours\nmajors = 18,15 , 16\nagainst=postgresql://reader@db.example.com:5433/shop\n"))
                .isEqualTo(new ProjectSettings(
                        List.of(15, 16, 18), Optional.of("postgresql://reader@db.example.com:5433/shop")));
        assertThat(read("majors =\nagainst =\n")).isEqualTo(ProjectSettings.none());
    }

    @Test
    void names_everything_that_it_does_not_understand() {
        assertThatThrownBy(() -> read("majors = 16, sixteen\nmayors = 16\nagainst = postgresql://a:secret@db/shop\n"))
                .asInstanceOf(type(ConfigurationException.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::what)
                        .containsExactlyInAnyOrder(
                                "This is no major version of PostgreSQL: sixteen",
                                "There is no setting mayors",
                                "The URL of against holds a password, for everybody who sees the sources"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
        assertThatThrownBy(() -> read("against = jdbc:postgresql://db/shop?user=a&password=secret"))
                .hasMessageContaining("holds a password");
    }
}
