package dev.dbm.cli.output;

import dev.dbm.ConfigurationException;
import dev.dbm.DatabaseException;
import dev.dbm.DbmException;
import dev.dbm.DeclarationException;
import dev.dbm.ErrorCode;
import dev.dbm.GitException;
import dev.dbm.HistoryException;
import dev.dbm.JournalException;
import dev.dbm.LockTimeoutException;
import dev.dbm.MigrationFailedException;
import dev.dbm.PlanningException;
import dev.dbm.RunAbortedException;
import dev.dbm.SchemaMismatchException;
import dev.dbm.SourceException;
import java.util.EnumSet;
import java.util.Set;

/** What the process tells its caller. */
public enum ExitCode {
    /** Done, or equal. */
    DONE(0),
    /** Something was found, or refused. */
    FINDINGS(1),
    /** The command line is wrong. */
    USAGE(2),
    /** The database or a file failed. */
    FAILED(3);

    /** Failures of the database or the disk, by whatever exception they come. */
    private static final Set<ErrorCode> FAILURES = EnumSet.of(
            ErrorCode.JOURNAL_NOT_FOUND,
            ErrorCode.MIGRATIONS_UNREADABLE,
            ErrorCode.MIGRATIONS_UNWRITABLE,
            ErrorCode.HISTORY_NOT_PERMITTED,
            ErrorCode.HISTORY_UNREADABLE,
            ErrorCode.DATABASE_READ_ONLY,
            ErrorCode.SCRATCH_UNAVAILABLE,
            ErrorCode.SOURCE_UNWRITABLE,
            ErrorCode.SOURCE_NOT_PROVEN,
            ErrorCode.COMPILER_MISSING,
            ErrorCode.OUTPUT_FAILED);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Returns the number that the process ends with. */
    public int number() {
        return number;
    }

    /** Returns what an exception means to the caller. */
    public static ExitCode of(DbmException exception) {
        if (FAILURES.contains(exception.code())) {
            return FAILED;
        }
        return switch (exception) {
            case ConfigurationException usage -> USAGE;
            case DatabaseException database -> FAILED;
            case DeclarationException declaration -> FINDINGS;
            case GitException git -> FAILED;
            case HistoryException history -> FINDINGS;
            case JournalException journal -> FINDINGS;
            case LockTimeoutException busy -> FAILED;
            case MigrationFailedException failed -> FAILED;
            case PlanningException refused -> FINDINGS;
            case RunAbortedException aborted -> FAILED;
            case SchemaMismatchException mismatch -> FINDINGS;
            case SourceException source -> FINDINGS;
        };
    }
}
