package dev.dbm.schema;

import java.util.Optional;

/**
 * An argument of a function, procedure or aggregate, or a column of what a function returns.
 *
 * @param name the name, if it has one
 * @param mode which way its value goes
 * @param type the type; what stands in parentheses behind a type does not count here, so it is not kept
 * @param defaultValue what is taken where the caller gives no value
 */
public record Argument(
        Optional<Identifier> name, ArgumentMode mode, DataType type, Optional<SqlExpression> defaultValue) {
    /** Takes what does not count from the type. */
    public Argument {
        type = type.ofArgument();
    }

    /** Returns an argument without a name and a default that the caller gives. */
    public static Argument of(DataType type) {
        return new Argument(Optional.empty(), ArgumentMode.IN, type, Optional.empty());
    }

    /** Returns this argument with another default. */
    public Argument withDefaultValue(Optional<SqlExpression> other) {
        return new Argument(name, mode, type, other);
    }

    Argument rewritten(Rewriting rewriting) {
        return new Argument(
                name,
                mode,
                rewriting.dataType(type),
                defaultValue.map(text -> rewriting.expression(Routine.NOT_IN_A_TABLE, text)));
    }
}
