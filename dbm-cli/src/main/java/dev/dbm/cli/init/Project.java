package dev.dbm.cli.init;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project to set up.
 *
 * @param folder the project's folder, without links
 * @param top the repository's topmost folder, or the project's own if it is in none
 * @param build what builds it
 * @param packageName the package of its records
 * @param mainClass the class that runs dbm in a Gradle build
 * @param migrations the migrations folder, from the project's folder, parted by slashes
 */
record Project(Path folder, Path top, Build build, String packageName, String mainClass, String migrations) {

    /** The migrations folder if none is named. */
    static final String MIGRATIONS = "src/main/resources/db/migrations";

    /** Returns where the project is from the top, parted by slashes; a dot at the top itself. */
    String path() {
        String path = slashes(top.relativize(folder));
        return path.isEmpty() ? "." : path;
    }

    boolean isAtTop() {
        return path().equals(".");
    }

    /** Returns where something of the project is from the top. */
    String fromTop(String inProject) {
        return isAtTop() ? inProject : path() + "/" + inProject;
    }

    /** Returns Maven's command, or Gradle's: the project's own wrapper if it has one. */
    String launcher() {
        String wrapper = switch (build) {
            case MAVEN -> "mvnw";
            case GRADLE, GRADLE_KOTLIN -> "gradlew";
        };
        if (Files.isRegularFile(folder.resolve(wrapper))) {
            return "./" + wrapper;
        }
        if (Files.isRegularFile(top.resolve(wrapper))) {
            return slashes(folder.relativize(top)) + "/" + wrapper;
        }
        return switch (build) {
            case MAVEN -> "mvn";
            case GRADLE, GRADLE_KOTLIN -> "gradle";
        };
    }

    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
