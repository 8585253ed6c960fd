package dev.dbm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options that are missing, wrong or contradict one another. */
public final class ConfigurationException extends DbmException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for all problems of a pass. */
    public ConfigurationException(List<Problem> problems) {
        super(problems, null);
    }

    /** Creates an exception for one problem. */
    public ConfigurationException(Problem problem) {
        super(List.of(problem), null);
    }

    /** Creates an exception for one problem that another exception made known. */
    public ConfigurationException(Problem problem, @Nullable Throwable cause) {
        super(List.of(problem), cause);
    }
}
