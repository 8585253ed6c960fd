package dev.dbm;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database cannot be reached, refuses the login, or failed outside a migration's own statements. */
public final class DatabaseException extends DbmException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that no driver exception caused. */
    public DatabaseException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Creates an exception for what the driver reported. */
    public DatabaseException(Problem problem, SQLException cause) {
        super(List.of(problem), cause);
    }

    /** Returns the SQLSTATE that the driver reported. */
    public Optional<String> sqlState() {
        @Nullable Throwable cause = getCause();
        return cause instanceof SQLException failure ? Optional.ofNullable(failure.getSQLState()) : Optional.empty();
    }
}
