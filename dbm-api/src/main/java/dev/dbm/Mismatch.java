package dev.dbm;

import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import java.util.List;

/**
 * One difference between the declared schema and the live database.
 *
 * @param change what leads from the live value to the declared one
 * @param declared the declared value, for people; {@code missing} if it is not declared
 * @param live the live value, for people; {@code missing} if the database does not have it
 * @param mend the SQL that brings the database to the declared value, in order; empty if there is none, or if what dbm does not model is in its way
 */
public record Mismatch(Change change, String declared, String live, List<String> mend) {

    /** Copies the list. */
    public Mismatch {
        mend = List.copyOf(mend);
    }

    /** Returns the id of the object; the declared one if it is named otherwise in the database. */
    public ObjectId id() {
        return change.id();
    }

    /** Returns what it is about, kind first, for example {@code column public.orders.note}. */
    public String object() {
        return id().toString();
    }

    /** Returns the object, then both values and the mending SQL, indented. */
    public String describe() {
        StringBuilder text = new StringBuilder(object());
        line(text, "declared  ", declared);
        line(text, "live      ", live);
        for (String sql : mend) {
            line(text, "mend      ", sql + ";");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("\n  ").append(label).append(value.replace("\n", "\n            "));
    }
}
