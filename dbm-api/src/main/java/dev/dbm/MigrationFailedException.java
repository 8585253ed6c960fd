package dev.dbm;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration's statement failed, or the connection was lost while a migration ran.
 *
 * <p>The migrations of {@link #partialResult()} stay applied. Whether something of the failed one was kept is in the message.
 */
public final class MigrationFailedException extends DbmException {

    private static final long serialVersionUID = 1L;

    private final transient MigrateResult partialResult;
    private final transient MigrationId migration;
    private final String statement;
    private final int line;

    /**
     * Creates an exception.
     *
     * @param partialResult what was applied before the failure
     * @param migration the migration that failed
     * @param statement the statement that failed; empty if none was running
     * @param line the statement's first line in the file, from 1; 0 if no statement was running
     * @param cause what the driver reported
     */
    public MigrationFailedException(
            Problem problem,
            MigrateResult partialResult,
            MigrationId migration,
            String statement,
            int line,
            @Nullable Throwable cause) {
        super(List.of(problem), cause);
        this.partialResult = partialResult;
        this.migration = migration;
        this.statement = statement;
        this.line = line;
    }

    /** Returns what was applied before the failure, and stays applied. */
    public MigrateResult partialResult() {
        return partialResult;
    }

    /** Returns the migration that failed. */
    public MigrationId migration() {
        return migration;
    }

    /** Returns the statement that failed; empty if none was running. */
    public String statement() {
        return statement;
    }

    /** Returns the line in the migration's file on which the statement begins, from 1; 0 if no statement was running. */
    public int line() {
        return line;
    }

    /** Returns the SQLSTATE that the driver reported. */
    public Optional<String> sqlState() {
        @Nullable Throwable cause = getCause();
        return cause instanceof SQLException failure ? Optional.ofNullable(failure.getSQLState()) : Optional.empty();
    }
}
