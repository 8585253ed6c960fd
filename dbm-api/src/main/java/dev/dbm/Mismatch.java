package dev.dbm;

import java.util.List;

/**
 * One difference between the declared schema and the live database.
 *
 * @param object what it is about, kind first, for example {@code column public.orders.note}
 * @param declared the declared value; {@code missing} if it is not declared
 * @param live the live value; {@code missing} if the database does not have it
 * @param mend the SQL that brings the database to the declared value; empty if there is none
 */
public record Mismatch(String object, String declared, String live, List<String> mend) {

    /** Copies the list. */
    public Mismatch {
        mend = List.copyOf(mend);
    }

    /** Returns the object, then both values and the mending SQL, indented. */
    public String describe() {
        StringBuilder text = new StringBuilder(object);
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
