package dev.dbm.cli.command;

import dev.dbm.cli.connect.Environment;
import dev.dbm.cli.output.Console;
import java.io.InputStream;
import java.util.List;

/**
 * What a run has besides its arguments.
 *
 * @param classes records and enums that the main class declares
 * @param packages packages that the main class declares
 * @param environment the environment variables
 * @param in where a batch is read from
 * @param console where to write
 */
public record Invocation(
        List<Class<?>> classes, List<String> packages, Environment environment, InputStream in, Console console) {

    /** Copies the lists. */
    public Invocation {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
    }
}
