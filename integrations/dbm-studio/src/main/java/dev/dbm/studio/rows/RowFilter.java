package dev.dbm.studio.rows;

import java.util.List;

/**
 * A condition on one column with its values.
 *
 * @param field the column
 * @param operator the condition
 * @param values as many as the operator takes, as PostgreSQL reads them
 */
public record RowFilter(RowField field, FilterOperator operator, List<String> values) {
    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if the operator takes another number of values
     */
    public RowFilter {
        values = List.copyOf(values);
        if (!operator.takes(values.size())) {
            throw new IllegalArgumentException(
                    "Not as many values as " + operator.label() + " takes: " + values.size());
        }
    }

    /** Returns the condition. */
    BoundSql condition() {
        return operator.condition(field, values);
    }

    /** Returns what people read. */
    public String shown() {
        String sign = operator.operands() == FilterOperator.Operands.TWO ? " and " : ", ";
        return (field.name().value() + " " + operator.label() + " " + String.join(sign, values)).strip();
    }
}
