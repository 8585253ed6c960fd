package dev.dbm.cli.connect;

import java.util.Map;
import java.util.Optional;

/**
 * The environment variables, and the name of the operating system's user.
 *
 * @param variables by name
 * @param userName who runs the process
 */
public record Environment(Map<String, String> variables, String userName) {

    /** Copies the map. */
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** Returns the environment of this process. */
    public static Environment ofProcess() {
        return new Environment(System.getenv(), System.getProperty("user.name", ""));
    }

    /** Returns a variable's value; a variable that is set to nothing counts as not set, as in libpq. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** Returns this environment without libpq's variables. */
    Environment withoutLibpq() {
        return new Environment(Map.of(), userName);
    }
}
