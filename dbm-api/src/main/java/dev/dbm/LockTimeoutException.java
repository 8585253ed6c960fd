package dev.dbm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another process held the migration lock for longer than the configured wait. */
public final class LockTimeoutException extends DbmException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for all problems of a pass. */
    public LockTimeoutException(List<Problem> problems) {
        super(problems, null);
    }

    /** Creates an exception for one problem. */
    public LockTimeoutException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Creates an exception for one problem that another exception made known. */
    public LockTimeoutException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }
}
