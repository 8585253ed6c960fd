package dev.dbm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What commands write, kept in files; {@code -Dgolden.update} rewrites them. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/output");

    private Golden() {}

    /** Compares a run with its file, exit code, results and log, to the letter. */
    static void assertEqual(String name, Run run) {
        Path file = FOLDER.resolve(name);
        String actual = "exit " + run.exit() + "\n--- out\n" + run.out() + "--- err\n" + run.err();
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
