package dev.dbm.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Test data too large for the repository: schemas of real projects, pairs of schemas; a folder beside the checkout. */
public final class SharedData {
    private static final String PROPERTY = "dbm.shared";
    private static final String DEFAULT = "../../shared";

    private SharedData() {}

    /** A folder or file of the shared data; where it is absent the running test is skipped and says what it misses. */
    public static Path require(String path) {
        Path found = Path.of(System.getProperty(PROPERTY, DEFAULT))
                .resolve(path)
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(
                Files.exists(found),
                () -> "Skipped: the shared test data is not at " + found + " (set -D" + PROPERTY + "=FOLDER)");
        return found;
    }
}
