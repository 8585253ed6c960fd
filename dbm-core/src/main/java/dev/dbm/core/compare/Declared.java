package dev.dbm.core.compare;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.declare.DeclarationOptions;
import dev.dbm.core.declare.DeclarationReader;
import dev.dbm.core.declare.DeclarationSource;
import dev.dbm.spi.WorkspaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where the declared schema comes from.
 *
 * @param classes declared records and enums
 * @param packages packages of declared records and enums
 * @param loader who loads the classes of the packages; empty means the context class loader
 * @param majors the server majors it is for; empty if none is named
 */
public record Declared(
        List<Class<?>> classes, List<String> packages, Optional<ClassLoader> loader, Collection<Integer> majors) {
    /** Copies the lists. */
    public Declared {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        majors = List.copyOf(majors);
    }

    /** Returns what a workspace declares. */
    public static Declared of(WorkspaceOptions options) {
        return new Declared(options.classes(), options.packages(), options.loader(), options.majors());
    }

    /** Returns whether anything is declared. */
    public boolean isGiven() {
        return !classes.isEmpty() || !packages.isEmpty();
    }

    /**
     * Reads it.
     *
     * @throws ConfigurationException if nothing is declared
     * @throws dev.dbm.DeclarationException if the classes do not describe a possible schema
     */
    public Declaration read() {
        if (!isGiven()) {
            throw new ConfigurationException(Problem.of(
                    ErrorCode.OPTION_INVALID,
                    "No schema is declared",
                    "Give it: Workspace.builder(…).schema(User.class, …), or a package's name."));
        }
        DeclarationOptions options = DeclarationOptions.defaults();
        for (int major : majors.stream().sorted().limit(1).toList()) {
            options = options.withTargetMajor(major);
        }
        List<Class<?>> all = new ArrayList<>(classes);
        ClassLoader from = loader.orElseGet(Declared::contextLoader);
        if (packages.isEmpty()) {
            return DeclarationReader.of(options).read(new DeclarationSource.Classes(all));
        }
        DeclarationSource.Packages named = new DeclarationSource.Packages(packages, from);
        return DeclarationReader.of(options).read(all.isEmpty() ? named : new DeclarationSource.Both(all, named));
    }

    private static ClassLoader contextLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? Declared.class.getClassLoader() : context;
    }
}
