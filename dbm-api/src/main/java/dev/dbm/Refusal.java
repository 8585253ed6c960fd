package dev.dbm;

import dev.dbm.schema.ObjectId;
import java.util.List;

/**
 * A change that is made only once somebody has said that it is meant.
 *
 * @param object what would lose data, by its old id
 * @param answers what to choose from, at least one
 */
public record Refusal(ObjectId object, List<Answer> answers) {
    /** Copies the list. */
    public Refusal {
        answers = List.copyOf(answers);
    }

    /** What somebody can mean. */
    public enum Meaning {
        /** The object got another name and keeps its data. */
        RENAMED,
        /** The values become others in the way that an expression says. */
        CONVERTED,
        /** The object goes, and its data with it, or its values may be changed or refused. */
        DROPPED
    }

    /**
     * One way to answer.
     *
     * @param meaning what it says
     * @param place where in the source it is said, for example {@code Customer#fullName}
     * @param annotation what to write there, for example {@code @RenamedFrom("name")}
     * @param object what it is about: the new id of a rename, the old id of a drop
     */
    public record Answer(Meaning meaning, String place, String annotation, ObjectId object) {}
}
