package dev.dbm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that cannot be planned, or that is refused until it is confirmed; lists the answers to choose from. */
public final class PlanningException extends DbmException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for all problems of a pass. */
    public PlanningException(List<Problem> problems) {
        super(problems, null);
    }

    /** Creates an exception for one problem. */
    public PlanningException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Creates an exception for one problem that another exception made known. */
    public PlanningException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }
}
