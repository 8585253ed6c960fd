package dev.dbm.cli.command;

import dev.dbm.MigrationSource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the migrations are. */
final class DirectoryOption {

    static final String DEFAULT = "src/main/resources/db/migrations";

    private static final String CLASSPATH = "classpath:";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The migrations folder. Default: " + DEFAULT
                    + "; migrate, status, verify and baseline take db/migrations on the class path where that folder"
                    + " is not, and also classpath:LOCATION.")
    Optional<String> directory = Optional.empty();

    /** Returns the folder, whether it exists or not. */
    Path path() {
        String text = directory.orElse(DEFAULT);
        if (text.startsWith(CLASSPATH)) {
            throw Usage.problem("A class path cannot be written: --dir " + text, "Give the folder of the sources.");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw Usage.problem("--dir is no path: " + text, "Give the path of a folder.");
        }
    }

    /** Returns whether the migrations are on the class path. */
    boolean isClasspath() {
        return directory.map(text -> text.startsWith(CLASSPATH)).orElseGet(() -> !Files.isDirectory(Path.of(DEFAULT)));
    }

    /** Returns the folder, or the place on the class path. */
    MigrationSource source(ClassLoader loader) {
        if (isClasspath()) {
            String location =
                    directory.map(text -> text.substring(CLASSPATH.length())).orElse(MigrationSource.DEFAULT_LOCATION);
            return MigrationSource.classpath(location, loader);
        }
        return MigrationSource.directory(path());
    }
}
