package dev.dbm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Git could not be asked, or does not know what was asked for; nothing was written. */
public final class GitException extends DbmException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for one problem. */
    public GitException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Creates an exception for one problem that another exception made known. */
    public GitException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }
}
