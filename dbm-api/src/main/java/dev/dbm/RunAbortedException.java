package dev.dbm;

import java.util.List;

/** The thread was interrupted while it waited for another process that migrates; what was applied before stays, and the thread's interrupt flag is set. */
public final class RunAbortedException extends DbmException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for a wait that was interrupted. */
    public RunAbortedException(Problem problem, InterruptedException cause) {
        super(List.of(problem), cause);
    }
}
