package dev.dbm;

import dev.dbm.schema.ObjectId;

/**
 * An object of which cannot be said whether it is as declared: everything but its texts agrees, and only PostgreSQL knows whether the texts mean the same.
 *
 * @param id the object
 * @param declared the declared value, for people
 * @param live the live value, for people
 * @param reason why it could not be compared
 * @param remedy what makes it comparable
 */
public record Uncompared(ObjectId id, String declared, String live, String reason, String remedy) {
    /** Returns what it is about, kind first, for example {@code check public.orders.total_positive}. */
    public String object() {
        return id.toString();
    }

    /** Returns the object, then both values, indented. */
    public String describe() {
        return object() + "\n  declared  " + indented(declared) + "\n  live      " + indented(live);
    }

    private static String indented(String value) {
        return value.replace("\n", "\n            ");
    }
}
