package dev.dbm.workspace;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a project says once for all commands, in the file {@code dbm.properties} of its migrations folder.
 *
 * @param majors the server majors that run the migrations, ascending; empty if none is named
 * @param against the URL of the database that {@link Workspace.Builder#against} should name; only the command line, which can read such a URL, uses it
 */
public record ProjectSettings(Collection<Integer> majors, Optional<String> against) {
    /** Sorts and copies the majors. */
    public ProjectSettings {
        majors = List.copyOf(new TreeSet<>(majors));
    }

    /** Returns the settings of a project that says nothing. */
    public static ProjectSettings none() {
        return new ProjectSettings(List.of(), Optional.empty());
    }
}
