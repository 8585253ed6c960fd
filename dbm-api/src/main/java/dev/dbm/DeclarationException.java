package dev.dbm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Annotated records that do not describe a possible schema; lists every problem with class and component. */
public final class DeclarationException extends DbmException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for all problems of a pass. */
    public DeclarationException(List<Problem> problems) {
        super(problems, null);
    }

    /** Creates an exception for one problem. */
    public DeclarationException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Creates an exception for one problem that another exception made known. */
    public DeclarationException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }
}
