package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What does not fit together, and what only a person can decide; all of it is reported together. */
final class Doubts {
    private final Set<String> accepted;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Begins without any.
     *
     * @param accepted what somebody has decided: codes, each alone or followed by a space and the thing that it is about
     */
    Doubts(Set<String> accepted) {
        this.accepted = Set.copyOf(accepted);
    }

    /** Takes something that cannot be gone on with. */
    void refuse(ErrorCode code, String what, String where, String remedy) {
        problems.add(new Problem(code, what, where, remedy));
    }

    /** Takes what keeps a file from being run. */
    void refuse(List<Problem> others) {
        problems.addAll(others);
    }

    /**
     * Takes something that a person has to decide.
     *
     * @param item the thing that it is about: a file, a changeset
     * @param otherwise what is done if it is accepted
     * @return whether it is accepted
     */
    boolean ask(ErrorCode code, String item, String what, String where, String remedy, String otherwise) {
        String key = code.text() + " " + item;
        if (accepted.contains(code.text()) || accepted.contains(key)) {
            notes.add("accepted: " + what + "; " + otherwise);
            return true;
        }
        problems.add(new Problem(
                code, what, where, remedy + "\nOr go on as it is, and " + otherwise + ": --accept \"" + key + "\""));
        return false;
    }

    /** Takes something that is worth knowing. */
    void note(String text) {
        notes.add(text);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Throws if there is anything that cannot be gone on with. */
    void orThrow() {
        if (!problems.isEmpty()) {
            throw new PlanningException(problems);
        }
    }
}
