package dev.dbm.spi;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.workspace.FailedProof;
import dev.dbm.workspace.ScratchServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The checked options of a {@link dev.dbm.workspace.Workspace}.
 *
 * @param migrations the migrations folder
 * @param classes declared records and enums
 * @param packages packages of declared records and enums
 * @param loader who loads the classes of the packages; empty means the context class loader
 * @param majors the server majors that run the migrations; empty means those that the project's settings name
 * @param scratch where proofs are made
 * @param allowedDrops what may be dropped although data goes with it, by printed name
 * @param known printed names of what is not modelled and known to be there
 * @param failedProof what generate does with files whose proof fails
 * @param against a database that must be what the last snapshot says before anything is generated
 */
public record WorkspaceOptions(
        Path migrations,
        List<Class<?>> classes,
        List<String> packages,
        Optional<ClassLoader> loader,
        Collection<Integer> majors,
        ScratchServer scratch,
        Set<String> allowedDrops,
        Set<String> known,
        FailedProof failedProof,
        Optional<DataSource> against) {
    /**
     * Checks the options and copies the collections.
     *
     * @throws ConfigurationException if options are wrong; lists all problems
     */
    public WorkspaceOptions {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        majors = List.copyOf(new TreeSet<>(majors));
        allowedDrops = Set.copyOf(allowedDrops);
        known = Set.copyOf(known);
        List<Problem> problems = new ArrayList<>();
        for (String name : packages) {
            if (name.isBlank()) {
                problems.add(Problem.of(
                        ErrorCode.OPTION_INVALID, "schema(\"\") names no package", "Give the package's full name."));
            }
        }
        for (int major : majors) {
            if (major < 14) {
                problems.add(Problem.of(
                        ErrorCode.OPTION_INVALID,
                        "PostgreSQL " + major + " is not supported",
                        "Give the major version of a supported server, 14 or later."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    /** Options that look at no database. */
    public WorkspaceOptions(
            Path migrations,
            List<Class<?>> classes,
            List<String> packages,
            Optional<ClassLoader> loader,
            Collection<Integer> majors,
            ScratchServer scratch,
            Set<String> allowedDrops) {
        this(
                migrations,
                classes,
                packages,
                loader,
                majors,
                scratch,
                allowedDrops,
                Set.of(),
                FailedProof.REFUSED,
                Optional.empty());
    }

    /** Returns the same options for other server majors. */
    public WorkspaceOptions withMajors(Collection<Integer> others) {
        return new WorkspaceOptions(
                migrations, classes, packages, loader, others, scratch, allowedDrops, known, failedProof, against);
    }

    /** Returns the same options with something else done with files whose proof fails. */
    public WorkspaceOptions withFailedProof(FailedProof then) {
        return new WorkspaceOptions(
                migrations, classes, packages, loader, majors, scratch, allowedDrops, known, then, against);
    }

    /** Returns whether records were declared. */
    public boolean hasSchema() {
        return !classes.isEmpty() || !packages.isEmpty();
    }
}
