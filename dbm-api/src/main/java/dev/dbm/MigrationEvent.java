package dev.dbm;

import java.time.Duration;
import java.util.List;

/** Something that happened in a run. More cases may come in a minor release, so a switch over them needs a {@code default}. */
public sealed interface MigrationEvent {

    /** Returns which migration the event is about. */
    MigrationId migration();

    /** Returns one line for a log. */
    String describe();

    /**
     * Another process holds the migration lock; sent once per migration.
     *
     * @param migration the one waited for
     * @param atMost after which time the run gives up
     */
    record Waiting(MigrationId migration, Duration atMost) implements MigrationEvent {
        @Override
        public String describe() {
            return "waiting for another process that migrates, before " + migration + ", at most " + atMost.toSeconds()
                    + " s";
        }
    }

    /**
     * The lock is held and the first statement comes next.
     *
     * @param migration the one that starts
     * @param statements how many statements it has
     */
    record Started(MigrationId migration, int statements) implements MigrationEvent {
        @Override
        public String describe() {
            return migration + " started, " + statements + (statements == 1 ? " statement" : " statements");
        }
    }

    /**
     * A statement has waited for other sessions for some time, and still does; sent every few seconds.
     *
     * @param migration the one that runs
     * @param number the statement's number, from 1
     * @param line the line in the file on which it begins, from 1
     * @param since how long it has been running
     * @param by the sessions that it waits for, each with its role, application, age and statement; may have several lines each
     */
    record Blocked(MigrationId migration, int number, int line, Duration since, List<String> by)
            implements MigrationEvent {

        /** Copies the list. */
        public Blocked {
            by = List.copyOf(by);
        }

        @Override
        public String describe() {
            return migration + " statement " + number + " (line " + line + ") waits, after " + since.toSeconds()
                    + " s, for " + String.join("; ", by).replace('\n', ' ');
        }
    }

    /**
     * A migration has been running for some time, and still does; sent every few seconds, unless {@link Blocked} says more.
     *
     * @param migration the one that runs
     * @param number the number of the statement that runs, from 1
     * @param line the line in the file on which it begins, from 1
     * @param since how long the migration has been running
     */
    record Running(MigrationId migration, int number, int line, Duration since) implements MigrationEvent {
        @Override
        public String describe() {
            return migration + " runs for " + since.toSeconds() + " s, in statement " + number + " (line " + line + ")";
        }
    }

    /**
     * A statement was executed; it is not committed yet unless the migration is non-transactional.
     *
     * @param migration the one that runs
     * @param number the statement's number, from 1
     * @param line the line in the file on which it begins, from 1
     * @param took how long it ran
     */
    record StatementDone(MigrationId migration, int number, int line, Duration took) implements MigrationEvent {
        @Override
        public String describe() {
            return migration + " statement " + number + " (line " + line + ") done, " + took.toMillis() + " ms";
        }
    }

    /**
     * A migration and its history row are committed.
     *
     * @param applied which one, and how long it took
     */
    record Applied(AppliedMigration applied) implements MigrationEvent {
        @Override
        public MigrationId migration() {
            return applied.id();
        }

        @Override
        public String describe() {
            return applied.describe();
        }
    }

    /**
     * Another process applied the migration while this one waited for the lock.
     *
     * @param migration which one
     */
    record AppliedElsewhere(MigrationId migration) implements MigrationEvent {
        @Override
        public String describe() {
            return migration + " was applied by another process";
        }
    }

    /**
     * An applied file differs from what was applied in comments, white space or line ends only: harmless.
     *
     * @param migration which one
     */
    record Reformatted(MigrationId migration) implements MigrationEvent {
        @Override
        public String describe() {
            return migration.fileName() + " differs from what was applied in comments or white space only";
        }
    }

    /**
     * The history holds a migration that the journal does not know, and {@link MissingMigrations#REPORT} lets the run go on.
     *
     * @param migration which one
     */
    record Missing(MigrationId migration) implements MigrationEvent {
        @Override
        public String describe() {
            return migration + " is applied and not in the journal; is this an older release?";
        }
    }

    /**
     * A migration was recorded as applied without being run.
     *
     * @param migration which one
     */
    record Baselined(MigrationId migration) implements MigrationEvent {
        @Override
        public String describe() {
            return migration + " recorded as applied, not run";
        }
    }

    /**
     * A pending file differs from what the journal recorded when it was generated or sealed; it is run as it is.
     *
     * @param migration which one
     */
    record Unsealed(MigrationId migration) implements MigrationEvent {
        @Override
        public String describe() {
            return migration.fileName() + " was edited after it was generated; seal it";
        }
    }
}
