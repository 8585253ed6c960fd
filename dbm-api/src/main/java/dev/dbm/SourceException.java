package dev.dbm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Java source that cannot be written, or would not say what the database holds. */
public final class SourceException extends DbmException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for all problems of a pass. */
    public SourceException(List<Problem> problems) {
        super(problems, null);
    }

    /** Creates an exception for one problem. */
    public SourceException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Creates an exception for one problem that another exception made known. */
    public SourceException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }
}
