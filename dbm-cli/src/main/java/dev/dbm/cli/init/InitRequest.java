package dev.dbm.cli.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What init is asked for.
 *
 * @param folder the project's folder
 * @param migrations the migrations folder, from the project's
 * @param packageName the package of the records; found out if left out
 * @param mainClass the class that runs dbm in a Gradle build; {@code DbmMain} in the package if left out
 * @param majors the server majors that run the migrations; empty if they are not known yet
 * @param writing whether files are written
 * @param git whether settings of the repository are made
 * @param version dbm's version
 */
public record InitRequest(
        Path folder,
        Optional<String> migrations,
        Optional<String> packageName,
        Optional<String> mainClass,
        List<Integer> majors,
        Writing writing,
        GitSettings git,
        String version) {

    /** Copies the list. */
    public InitRequest {
        majors = List.copyOf(majors);
    }

    /** Whether files are written. */
    public enum Writing {
        /** They are. */
        FILES,
        /** They are only shown. */
        NOTHING
    }

    /** Whether settings of the repository are made. */
    public enum GitSettings {
        /** They are only told. */
        TELL,
        /** They are made, where nothing else is set. */
        MAKE
    }
}
