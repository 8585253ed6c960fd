package dev.dbm.maven;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command of dbm and its options, of which those that are not given are left out. */
final class CommandArguments {

    private final List<String> arguments = new ArrayList<>();

    CommandArguments(String command) {
        arguments.add(command);
    }

    /** Adds a positional argument, unless it is null or empty. */
    CommandArguments argument(@Nullable String value) {
        if (isGiven(value)) {
            arguments.add(value);
        }
        return this;
    }

    /** Adds an option with its value, unless that is null or empty. */
    CommandArguments option(String name, @Nullable Object value) {
        if (value != null && isGiven(value.toString())) {
            // One argument: a value may begin with a dash.
            arguments.add(name + "=" + value);
        }
        return this;
    }

    /** Adds an option once for each value. */
    CommandArguments options(String name, @Nullable List<String> values) {
        if (values != null) {
            values.forEach(value -> option(name, value));
        }
        return this;
    }

    /** Adds an option without a value, if it is set. */
    CommandArguments flag(String name, boolean set) {
        if (set) {
            arguments.add(name);
        }
        return this;
    }

    List<String> list() {
        return List.copyOf(arguments);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isEmpty();
    }
}
