package dev.dbm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that cannot be planned, or that is refused until it is confirmed; lists the answers to choose from. */
public final class PlanningException extends DbmException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    /** Creates an exception for all problems of a pass. */
    public PlanningException(List<Problem> problems) {
        this(problems, List.of());
    }

    /** Creates an exception for all problems of a pass, with the refusals among them as data. */
    public PlanningException(List<Problem> problems, List<Refusal> refusals) {
        super(problems, null);
        this.refusals = List.copyOf(refusals);
    }

    /** Creates an exception for one problem. */
    public PlanningException(Problem problem) {
        this(List.of(problem), List.of());
    }

    /** Creates an exception for one problem that another exception made known. */
    public PlanningException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
        refusals = List.of();
    }

    /** Returns what was refused until it is confirmed, with the answers to choose from; empty if something else is wrong. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
