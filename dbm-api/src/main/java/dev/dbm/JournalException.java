package dev.dbm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journal, migration or snapshot file that is missing, malformed or must not be run; nothing was executed. */
public final class JournalException extends DbmException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for all problems of a pass. */
    public JournalException(List<Problem> problems) {
        super(problems, null);
    }

    /** Creates an exception for one problem. */
    public JournalException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Creates an exception for one problem that another exception made known. */
    public JournalException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }
}
