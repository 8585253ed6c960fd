package dev.dbm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything dbm throws for reasons a user can cause and mend.
 *
 * <p>Each exception lists all problems that were found in the pass that failed; the message is their text.
 */
public abstract sealed class DbmException extends RuntimeException
        permits ConfigurationException,
                DatabaseException,
                DeclarationException,
                GitException,
                HistoryException,
                JournalException,
                LockTimeoutException,
                MigrationFailedException,
                PlanningException,
                RunAbortedException,
                SchemaMismatchException,
                SourceException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    DbmException(List<Problem> problems, @Nullable Throwable cause) {
        super(message(problems), cause);
        this.problems = List.copyOf(problems);
    }

    /** Returns the code of the first problem. */
    public ErrorCode code() {
        return problems.get(0).code();
    }

    /** Returns all problems, in order of position; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns the text for a person at a terminal: each problem, its code last. */
    public String report() {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(text.isEmpty() ? "" : "\n").append(problem.report());
        }
        return text.toString();
    }

    private static String message(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An exception needs at least one problem");
        }
        StringBuilder text = new StringBuilder();
        if (problems.size() > 1) {
            text.append(problems.size()).append(" problems");
        }
        for (Problem problem : problems) {
            text.append(text.isEmpty() ? "" : "\n").append(problem.describe());
        }
        return text.toString();
    }
}
