package dev.dbm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database's history and the migrations disagree: an applied file was edited, is missing or came late; nothing was executed. */
public final class HistoryException extends DbmException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for all problems of a pass. */
    public HistoryException(List<Problem> problems) {
        super(problems, null);
    }

    /** Creates an exception for one problem. */
    public HistoryException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Creates an exception for one problem that another exception made known. */
    public HistoryException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }
}
