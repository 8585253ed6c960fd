package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void name_nothing_of_the_engine() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();

            assertThat(sources).hasSizeGreaterThan(50);
            assertThat(sources)
                    .allSatisfy(source -> assertThat(source).content().doesNotContain("dev.dbm.core"));
        }
    }
}
