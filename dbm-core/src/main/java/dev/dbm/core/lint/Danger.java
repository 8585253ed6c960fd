package dev.dbm.core.lint;

import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectId;
import java.util.Optional;

/** What a statement may do to data that is there. */
public sealed interface Danger {
    /** Returns what happens, for people: {@code DROP TABLE public.customer}. */
    String what();

    /** Returns where in the statement it stands, in chars from 0. */
    int start();

    /**
     * Data goes.
     *
     * @param object whose data, where the model can name it
     */
    record Destroys(String what, int start, Optional<ObjectId> object) implements Danger {}

    /**
     * A column gets another type; whether that is a narrower one, only the type before can tell.
     *
     * @param column the column
     * @param type the new type
     */
    record Retypes(String what, int start, ObjectId column, DataType type) implements Danger {}
}
