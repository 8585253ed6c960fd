package dev.dbm;

import dev.dbm.spi.DbmProvider;
import dev.dbm.spi.MigratorOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Brings a database to the latest migration, and tells where it stands.
 *
 * <p>A migrator is immutable and thread-safe and holds no connection: each call takes one from the data source and gives it back.
 */
public interface Migrator {

    /** Returns a builder with the usual options; nothing is opened. */
    static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /**
     * Applies every pending migration, in journal order.
     *
     * <p>Safe to call from many processes at once: each migration is run by exactly one of them. Transactional migrations commit one by
     * one together with their history row, so after a failure the database is at the end of the last successful migration. When nothing is
     * pending this is one query, without a lock.
     *
     * @return what this call applied, oldest first; empty if nothing was pending
     * @throws JournalException if the migrations are malformed or must not be run; nothing was executed
     * @throws HistoryException if an applied migration was edited, is missing, interrupted or came late, or one without a transaction still runs on the server
     *     while its process is gone; nothing was executed
     * @throws LockTimeoutException if another process migrated for longer than {@link Builder#lockWait}; what was applied before stays
     * @throws RunAbortedException if the thread was interrupted while it waited for another process; what was applied before stays
     * @throws MigrationFailedException if a statement failed; carries the migrations applied before it
     * @throws DatabaseException if the database cannot be reached, its history is not as dbm makes it, or the data source gives no second connection to a file
     *     that needs it; what was applied before stays
     */
    MigrateResult migrateToLatest();

    /**
     * Tells where every migration stands; writes nothing and takes no lock.
     *
     * @throws JournalException if the migrations are malformed
     * @throws DatabaseException if the database cannot be reached or read
     */
    StatusResult status();

    /**
     * Compares the live database with the declared schema; writes nothing, and starts no server unless {@link Builder#embeddedScratch()} says so.
     *
     * <p>What can be compared is reported even where something cannot: that is {@link VerifyResult#uncompared()}.
     *
     * @throws ConfigurationException if no schema was given to {@link Builder#schema(Class...)}, or it needs a newer server than the database's
     * @throws DeclarationException if the declared classes do not describe a possible schema
     * @throws JournalException if there are migrations and the last snapshot cannot be read
     * @throws DatabaseException if the database cannot be reached or read
     */
    VerifyResult verify();

    /**
     * Records every migration up to and including one as applied, without running any: for a database that has the schema already.
     *
     * @return the migrations that were recorded; those that the history held already are not among them
     * @throws JournalException if the migrations are malformed
     * @throws HistoryException if the journal has no such migration, or the history contradicts the journal; nothing is recorded
     * @throws LockTimeoutException if another process migrated for longer than {@link Builder#lockWait}; nothing is recorded
     * @throws DatabaseException if the database cannot be reached or written
     */
    List<MigrationId> baseline(MigrationId to);

    /**
     * Declares an interrupted non-transactional migration mended by hand.
     *
     * <p>With {@link Resolution#APPLIED} all its statements are taken as done and the migration as applied. With {@link Resolution#RETRY} its
     * history row is removed, so that the next run starts it from its first statement.
     *
     * @throws JournalException if the migrations are malformed
     * @throws HistoryException if the history does not hold that migration as interrupted, a session of the server still works for it, or an index that it
     *     began is invalid; nothing is changed
     * @throws LockTimeoutException if another process migrated for longer than {@link Builder#lockWait}
     * @throws DatabaseException if the database cannot be reached or written
     */
    void resolve(MigrationId interrupted, Resolution resolution);

    /** How an interrupted migration was mended. */
    enum Resolution {
        /** The remaining statements were run by hand, or are not needed. */
        APPLIED,
        /** What the migration had done was undone by hand; it is to run from its start. */
        RETRY
    }

    /** Collects the options of a {@link Migrator}. */
    final class Builder {

        private final DataSource dataSource;
        private final List<Class<?>> classes = new ArrayList<>(0);
        private final List<String> packages = new ArrayList<>(0);
        private final List<MigrationListener> listeners = new ArrayList<>(0);
        private MigrationSource source = MigrationSource.classpath(MigrationSource.DEFAULT_LOCATION);
        private Duration lockWait = Duration.ofMinutes(5);
        private Duration lockTimeout = Duration.ofSeconds(5);
        private LateMigrations late = LateMigrations.REFUSE;
        private MissingMigrations missing = MissingMigrations.REFUSE;
        private final Set<String> known = new TreeSet<>();
        private boolean embedded;

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /** Sets where the migrations are; by default {@code db/migrations} on the class path. */
        public Builder migrations(MigrationSource migrations) {
            source = Objects.requireNonNull(migrations, "migrations");
            return this;
        }

        /** Adds declared records and enums, which {@link Migrator#verify()} compares the database with. */
        public Builder schema(Class<?>... declared) {
            classes.addAll(List.of(declared));
            return this;
        }

        /** Adds a package whose records and enums, those of its subpackages included, {@link Migrator#verify()} compares with. */
        public Builder schema(String packageName) {
            packages.add(Objects.requireNonNull(packageName, "packageName"));
            return this;
        }

        /** Sets for how long a migration waits for other processes that migrate; by default 5 minutes. */
        public Builder lockWait(Duration atMost) {
            lockWait = Objects.requireNonNull(atMost, "atMost");
            return this;
        }

        /**
         * Sets {@code lock_timeout} for the statements of a migration, so that a DDL statement that waits for a table does not hold up
         * everybody else behind it; by default 5 seconds, and zero means no limit.
         */
        public Builder lockTimeout(Duration perStatement) {
            lockTimeout = Objects.requireNonNull(perStatement, "perStatement");
            return this;
        }

        /** Sets what to do with migrations that came late; by default they are refused. */
        public Builder lateMigrations(LateMigrations policy) {
            late = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /** Sets what to do when the database holds migrations that the journal does not know; by default that is refused. */
        public Builder missingMigrations(MissingMigrations policy) {
            missing = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Names what is not modelled and known to be there, so that {@link VerifyResult#unknown()} leaves it out.
         *
         * @param names as the messages print them, for example {@code view public.report}
         */
        public Builder known(String... names) {
            known.addAll(List.of(names));
            return this;
        }

        /**
         * Lets {@link Migrator#verify()} start the embedded server, if that is on the class path, to compare texts that were never recorded for the database's
         * major version: for tests. By default no server is started.
         */
        public Builder embeddedScratch() {
            embedded = true;
            return this;
        }

        /** Adds a listener; they are told in the order in which they were added. */
        public Builder listener(MigrationListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /**
         * Returns the migrator; reads no file and opens no connection.
         *
         * @throws ConfigurationException if options are wrong or the engine is not on the class path; lists all problems
         */
        public Migrator build() {
            MigratorOptions options = new MigratorOptions(
                    dataSource, source, classes, packages, lockWait, lockTimeout, late, missing, listeners, known);
            return DbmProvider.load().migrator(embedded ? options.withEmbeddedScratch() : options);
        }
    }
}
