package dev.dbm.workspace;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.sql.DataSource;

/**
 * What a pull reads and where it writes.
 *
 * @param live the database
 * @param packageName the package of what is written
 * @param sources the folder of Java source, in which the packages begin
 * @param resources the folder of files that go onto the class path as they are
 * @param namespaces the namespaces to read; empty means all
 * @param recording whether the first migration is recorded in the database
 */
public record PullOptions(
        DataSource live,
        String packageName,
        Path sources,
        Path resources,
        Set<String> namespaces,
        Recording recording) {
    /** Whether the first migration is recorded in the database. */
    public enum Recording {
        /** It is, so that migrate does nothing there. */
        BASELINE,
        /** It is not: the database is only read. */
        NONE
    }

    /**
     * Checks the options and copies the names.
     *
     * @throws ConfigurationException if options are wrong; lists all problems
     */
    public PullOptions {
        Objects.requireNonNull(live, "live");
        namespaces = Collections.unmodifiableSet(new TreeSet<>(namespaces));
        List<Problem> problems = new ArrayList<>();
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_21)) {
            problems.add(Problem.of(
                    ErrorCode.OPTION_INVALID,
                    "This is no package's name: " + packageName,
                    "Give it in full, for example com.acme.schema."));
        }
        for (String name : namespaces) {
            if (name.isBlank()) {
                problems.add(Problem.of(
                        ErrorCode.OPTION_INVALID,
                        "A namespace without a name",
                        "Give its name as the catalog has it."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    /**
     * Returns options that read every namespace and record the first migration.
     *
     * <p>Other files go beside a source folder called {@code java}, to the folder that Maven takes resources from, and into the source folder otherwise.
     *
     * @param live the database
     * @param packageName the package of what is written
     * @param sources the folder of Java source, for example {@code src/main/java}
     */
    public static PullOptions of(DataSource live, String packageName, Path sources) {
        Path resources = Optional.ofNullable(sources.getFileName())
                .filter(name -> name.toString().equals("java"))
                .map(name -> sources.resolveSibling("resources"))
                .orElse(sources);
        return new PullOptions(live, packageName, sources, resources, Set.of(), Recording.BASELINE);
    }

    /** Returns these options for some namespaces only. */
    public PullOptions withNamespaces(Set<String> names) {
        return new PullOptions(live, packageName, sources, resources, names, recording);
    }

    /** Returns these options with another folder for what is no Java source. */
    public PullOptions withResources(Path folder) {
        return new PullOptions(live, packageName, sources, folder, namespaces, recording);
    }

    /** Returns these options with the database only read, or not. */
    public PullOptions withRecording(Recording other) {
        return new PullOptions(live, packageName, sources, resources, namespaces, other);
    }
}
