package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Firing;

/** In which sessions triggers and rules fire, as the catalog stores it and as ALTER says it. */
public final class FiringText {
    private FiringText() {}

    /**
     * Returns what the catalog's letter means.
     *
     * @throws IllegalStateException if it is none of those known
     */
    public static Firing parse(String letter) {
        return switch (letter) {
            case "O" -> Firing.ORIGIN;
            case "R" -> Firing.REPLICA;
            case "A" -> Firing.ALWAYS;
            case "D" -> Firing.DISABLED;
            default -> throw new IllegalStateException("Unknown letter for when it fires: " + letter);
        };
    }

    /** Returns what stands before TRIGGER or RULE in ALTER TABLE, and at the end of ALTER EVENT TRIGGER. */
    public static Sql verb(Firing firing) {
        return Sql.raw(
                switch (firing) {
                    case ORIGIN -> "ENABLE";
                    case REPLICA -> "ENABLE REPLICA";
                    case ALWAYS -> "ENABLE ALWAYS";
                    case DISABLED -> "DISABLE";
                });
    }
}
