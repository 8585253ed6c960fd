package dev.dbm.cli.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What builds a project, by the file that says so; where there are several, the first of these. */
public enum Build {
    /** Apache Maven. */
    MAVEN("pom.xml", "maven"),
    /** Gradle with scripts in Kotlin. */
    GRADLE_KOTLIN("build.gradle.kts", "gradle-kotlin"),
    /** Gradle with scripts in Groovy. */
    GRADLE("build.gradle", "gradle");

    private final String file;
    private final String label;

    Build(String file, String label) {
        this.file = file;
        this.label = label;
    }

    /** Returns the name of the file that describes the build. */
    public String file() {
        return file;
    }

    /** Returns the name in results and among the templates. */
    public String label() {
        return label;
    }

    /** Returns what builds the project in a folder. */
    static Optional<Build> of(Path folder) {
        for (Build build : values()) {
            if (Files.isRegularFile(folder.resolve(build.file))) {
                return Optional.of(build);
            }
        }
        return Optional.empty();
    }
}
