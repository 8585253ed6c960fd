package dev.dbm.studio.web;

import dev.dbm.DbmException;
import dev.dbm.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong, for the template of failures.
 *
 * @param what in one line
 * @param parts each thing that is wrong
 */
public record ErrorView(String what, List<Part> parts) {
    /** Copies the list. */
    public ErrorView {
        parts = List.copyOf(parts);
    }

    /**
     * One thing that is wrong.
     *
     * @param code its code, for example {@code DBM-X001}
     * @param what what is wrong
     * @param where object, file or what the server said; may have several lines, may be empty
     * @param remedy what to do; may have several lines
     */
    public record Part(Optional<String> code, String what, String where, String remedy) {}

    /** Returns what a failure says, for pages that show it in its place. */
    public static ErrorView of(DbmException failure) {
        List<Part> parts = failure.problems().stream().map(ErrorView::part).toList();
        return new ErrorView(parts.get(0).what(), parts);
    }

    static ErrorView of(Problem problem) {
        return new ErrorView(problem.what(), List.of(part(problem)));
    }

    static ErrorView of(String what, String remedy) {
        return new ErrorView(what, List.of(new Part(Optional.empty(), what, "", remedy)));
    }

    private static Part part(Problem problem) {
        return new Part(Optional.of(problem.code().text()), problem.what(), problem.where(), problem.remedy());
    }
}
