package dev.dbm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where one migration stands, seen from journal and history together. */
public sealed interface MigrationStatus {

    /** Returns which migration. */
    MigrationId id();

    /** Returns the state in words, one line without the migration's name. */
    default String describe() {
        return StatusText.state(this);
    }

    /**
     * In the journal, not in the history.
     *
     * @param id which one
     * @param overtakenBy a migration that stands later in the journal and is applied already; then this one came late, and
     *     {@link LateMigrations} decides
     */
    record Pending(MigrationId id, Optional<MigrationId> overtakenBy) implements MigrationStatus {}

    /**
     * Applied, and the file is what was applied.
     *
     * @param id which one
     * @param at when it was applied
     * @param took how long it ran; zero for a baseline
     * @param origin whether it was run here or recorded by a baseline
     */
    record Applied(MigrationId id, Instant at, Duration took, Origin origin) implements MigrationStatus {}

    /**
     * Applied, and the file was edited since.
     *
     * @param id which one
     * @param at when it was applied
     * @param recordedHash token hash of what was applied
     * @param currentHash token hash of the file as it is now
     */
    record Modified(MigrationId id, Instant at, String recordedHash, String currentHash) implements MigrationStatus {}

    /**
     * In the history, not in the journal.
     *
     * @param id which one
     * @param at when it was applied
     */
    record Missing(MigrationId id, Instant at) implements MigrationStatus {}

    /**
     * A non-transactional migration that a session of the server works for now, whether or not the process that began it still lives.
     *
     * @param id which one
     * @param since when it was started
     * @param statementsDone how many statements are known to be done
     * @param statements how many the file has
     * @param session who the session is and what it does, for people; may have two lines
     */
    record Running(MigrationId id, Instant since, int statementsDone, int statements, String session)
            implements MigrationStatus {}

    /**
     * A non-transactional migration that nobody works for, of which some statements are done and one failed or was cut off.
     *
     * @param id which one
     * @param since when it was started
     * @param statementsDone how many statements are known to be done
     * @param statements how many the file has
     * @param error what the server said, empty if the process or the connection died
     */
    record Interrupted(MigrationId id, Instant since, int statementsDone, int statements, Optional<String> error)
            implements MigrationStatus {}

    /** How a migration came into the history. */
    enum Origin {
        /** Its statements were run. */
        RUN,
        /** It was recorded without being run. */
        BASELINE
    }
}
