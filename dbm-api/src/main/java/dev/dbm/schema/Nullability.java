package dev.dbm.schema;

import java.util.Optional;

/** Whether a column accepts null. */
public sealed interface Nullability {
    /** Null is accepted. */
    record Nullable() implements Nullability {}

    /**
     * Null is refused. PostgreSQL 18 keeps this as a constraint with a name; below 18 all three are always at their default.
     *
     * @param constraintName the name of the constraint where it is not the one PostgreSQL derives
     * @param validity whether existing rows have been checked
     * @param inheritance whether children inherit it
     */
    record NotNull(Optional<Identifier> constraintName, Validity validity, Inheritance inheritance)
            implements Nullability {}

    /** Returns nullable. */
    static Nullability nullable() {
        return new Nullable();
    }

    /** Returns the usual NOT NULL. */
    static Nullability notNull() {
        return new NotNull(Optional.empty(), Validity.VALID, Inheritance.INHERITED);
    }
}
