package dev.dbm.spi;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.LateMigrations;
import dev.dbm.MigrationListener;
import dev.dbm.MigrationSource;
import dev.dbm.MissingMigrations;
import dev.dbm.Problem;
import dev.dbm.workspace.ScratchServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The checked options of a {@link dev.dbm.Migrator}.
 *
 * @param dataSource where connections come from
 * @param source where the migrations are
 * @param classes declared records and enums
 * @param packages packages of declared records and enums
 * @param lockWait how long to wait for other processes that migrate
 * @param lockTimeout {@code lock_timeout} of a migration's statements; zero for none
 * @param late what to do with migrations that came late
 * @param missing what to do with applied migrations that the journal does not know
 * @param listeners who is told
 * @param known printed names of what is not modelled and known to be there
 * @param scratch where texts are compared that no snapshot has in the form of the server
 */
public record MigratorOptions(
        DataSource dataSource,
        MigrationSource source,
        List<Class<?>> classes,
        List<String> packages,
        Duration lockWait,
        Duration lockTimeout,
        LateMigrations late,
        MissingMigrations missing,
        List<MigrationListener> listeners,
        Set<String> known,
        ScratchServer scratch) {

    /**
     * Checks the options and copies the lists.
     *
     * @throws ConfigurationException if options are wrong; lists all problems
     */
    public MigratorOptions {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        listeners = List.copyOf(listeners);
        known = Set.copyOf(known);
        List<Problem> problems = new ArrayList<>(0);
        if (lockWait.isNegative()) {
            problems.add(Problem.of(
                    ErrorCode.OPTION_INVALID,
                    "lockWait is negative: " + lockWait,
                    "Give zero, which means not to wait, or a positive duration."));
        }
        if (lockTimeout.isNegative() || lockTimeout.toSeconds() > Integer.MAX_VALUE / 1000) {
            problems.add(Problem.of(
                    ErrorCode.OPTION_INVALID,
                    "lockTimeout is out of range: " + lockTimeout,
                    "Give zero, which means no limit, or at most 24 days."));
        } else if (!lockTimeout.isZero() && lockTimeout.toMillis() == 0) {
            problems.add(Problem.of(
                    ErrorCode.OPTION_INVALID,
                    "lockTimeout is less than a millisecond: " + lockTimeout,
                    "Give zero, which means no limit, or at least one millisecond."));
        }
        for (String name : packages) {
            if (name.isBlank()) {
                problems.add(Problem.of(
                        ErrorCode.OPTION_INVALID, "schema(\"\") names no package", "Give the package's full name."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    /** Options that name no scratch: no server is started. */
    public MigratorOptions(
            DataSource dataSource,
            MigrationSource source,
            List<Class<?>> classes,
            List<String> packages,
            Duration lockWait,
            Duration lockTimeout,
            LateMigrations late,
            MissingMigrations missing,
            List<MigrationListener> listeners,
            Set<String> known) {
        this(
                dataSource,
                source,
                classes,
                packages,
                lockWait,
                lockTimeout,
                late,
                missing,
                listeners,
                known,
                ScratchServer.offline());
    }

    /** Returns the usual options, without a declared schema. */
    public static MigratorOptions defaults(DataSource dataSource, MigrationSource source) {
        return new MigratorOptions(
                dataSource,
                source,
                List.of(),
                List.of(),
                Duration.ofMinutes(5),
                Duration.ofSeconds(5),
                LateMigrations.REFUSE,
                MissingMigrations.REFUSE,
                List.of(),
                Set.of());
    }

    /** Returns the same options, with which the embedded server may be started where texts are compared. */
    public MigratorOptions withEmbeddedScratch() {
        return withScratch(ScratchServer.automatic());
    }

    /** Returns the same options with a place where texts are compared. */
    public MigratorOptions withScratch(ScratchServer server) {
        return new MigratorOptions(
                dataSource, source, classes, packages, lockWait, lockTimeout, late, missing, listeners, known, server);
    }

    /** Returns whether records were declared, so that the database can be compared with them. */
    public boolean hasSchema() {
        return !classes.isEmpty() || !packages.isEmpty();
    }
}
