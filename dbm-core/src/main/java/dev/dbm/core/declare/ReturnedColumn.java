package dev.dbm.core.declare;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;

/**
 * A column that the query of a view has to give, as the record says that takes its rows.
 *
 * @param place the component, for people
 * @param name its name
 * @param type its type
 * @param precision whether just that type will do
 */
public record ReturnedColumn(String place, Identifier name, DataType type, Precision precision) {
    /** How much a type says. */
    public enum Precision {
        /** Just this type. */
        EXACT,
        /** Any type whose values Java reads as it reads those of this one. */
        ALIKE
    }
}
