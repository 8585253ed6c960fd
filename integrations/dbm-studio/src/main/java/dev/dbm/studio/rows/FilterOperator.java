package dev.dbm.studio.rows;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.DataType;
import java.util.List;
import java.util.Locale;

/** A condition on one column. */
public enum FilterOperator {
    /** Equal. */
    EQUAL("=", Operands.ONE),
    /** Another value; null is none. */
    NOT_EQUAL("≠", Operands.ONE),
    /** Less. */
    LESS("<", Operands.ONE),
    /** Less or equal. */
    AT_MOST("≤", Operands.ONE),
    /** Greater. */
    GREATER(">", Operands.ONE),
    /** Greater or equal. */
    AT_LEAST("≥", Operands.ONE),
    /** From one value to another, both included. */
    BETWEEN("between", Operands.TWO),
    /** One of some values. */
    IN("in", Operands.LIST),
    /** Has a text in it, whatever its case. */
    CONTAINS("contains", Operands.ONE),
    /** Begins with a text, whatever its case. */
    STARTS("starts with", Operands.ONE),
    /** Matches a regular expression. */
    REGEX("matches", Operands.ONE),
    /** An array has an element. */
    ELEMENT("has element", Operands.ONE),
    /** An array or document contains another. */
    HOLDS("@>", Operands.ONE),
    /** A document has something at a path. */
    PATH("has path", Operands.ONE),
    /** So many bytes or more. */
    LENGTH_AT_LEAST("bytes ≥", Operands.ONE),
    /** So many bytes or fewer. */
    LENGTH_AT_MOST("bytes ≤", Operands.ONE),
    /** There is no value. */
    NULL("is NULL", Operands.NONE),
    /** There is a value. */
    NOT_NULL("is not NULL", Operands.NONE);

    /** How many values an operator takes. */
    public enum Operands {
        /** None. */
        NONE,
        /** One. */
        ONE,
        /** Two. */
        TWO,
        /** One or more. */
        LIST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String label;
    private final Operands operands;

    FilterOperator(String label, Operands operands) {
        this.label = label;
        this.operands = operands;
    }

    /** Returns what people read. */
    public String label() {
        return label;
    }

    /** Returns how many values it takes. */
    public Operands operands() {
        return operands;
    }

    /** Returns the word for it in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether it can be asked with so many values. */
    boolean takes(int values) {
        return switch (operands) {
            case NONE -> values == 0;
            case ONE -> values == 1;
            case TWO -> values == 2;
            case LIST -> values > 0;
        };
    }

    /** Returns the condition on a column. */
    BoundSql condition(RowField field, List<String> texts) {
        Sql column = field.operand(Sql.of("{}", field.name()));
        return switch (this) {
            case EQUAL -> binary(column, "=", texts);
            case NOT_EQUAL -> binary(column, "<>", texts);
            case LESS -> binary(column, "<", texts);
            case AT_MOST -> binary(column, "<=", texts);
            case GREATER -> binary(column, ">", texts);
            case AT_LEAST -> binary(column, ">=", texts);
            case BETWEEN -> BoundSql.of("{} BETWEEN {} AND {}", column, value(texts, 0), value(texts, 1));
            case IN ->
                BoundSql.of(
                        "{} IN ({})",
                        column,
                        BoundSql.join(
                                ", ",
                                texts.stream()
                                        .map(text -> BoundSql.of("{}", new BoundSql.Value(text)))
                                        .toList()));
            case CONTAINS -> like(field, column, "%" + escaped(texts.get(0)) + "%");
            case STARTS -> like(field, column, escaped(texts.get(0)) + "%");
            case REGEX -> BoundSql.of("{} ~ {}", column, value(texts, 0));
            case ELEMENT -> element(field, column, texts.get(0));
            case HOLDS -> BoundSql.of("{} @> {}", column, typed(field.operandType(), texts.get(0)));
            case PATH ->
                BoundSql.of("jsonb_path_exists(CAST({} AS jsonb), CAST({} AS jsonpath))", column, value(texts, 0));
            case LENGTH_AT_LEAST -> BoundSql.of("octet_length({}) >= {}", column, value(texts, 0));
            case LENGTH_AT_MOST -> BoundSql.of("octet_length({}) <= {}", column, value(texts, 0));
            case NULL -> BoundSql.of("{} IS NULL", column);
            case NOT_NULL -> BoundSql.of("{} IS NOT NULL", column);
        };
    }

    private static BoundSql binary(Sql column, String operator, List<String> texts) {
        return BoundSql.of("{} {} {}", column, Sql.raw(operator), value(texts, 0));
    }

    private static BoundSql element(RowField field, Sql column, String text) {
        // Types without an order have no equality either, or one of areas.
        return field.sorting() == RowField.Sorting.NONE
                ? BoundSql.of("{} = ANY (CAST({} AS text[]))", new BoundSql.Value(text), column)
                : BoundSql.of("{} = ANY ({})", typed(field.operandType().element(), text), column);
    }

    /** The server takes a value for what its place needs; among the operators of other people's types that may be several. */
    private static BoundSql typed(DataType type, String text) {
        BoundSql.Value value = new BoundSql.Value(text);
        return type.builtIn()
                ? BoundSql.of("{}", value)
                : BoundSql.of("CAST({} AS {})", value, type.withoutModifiers());
    }

    private static BoundSql like(RowField field, Sql column, String pattern) {
        // A cast of what is text already would keep an index from being used.
        Sql text = field.family() == TypeFamily.TEXT ? column : CellText.text(column);
        return BoundSql.of("{} ILIKE {}", text, new BoundSql.Value(pattern));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static BoundSql.Value value(List<String> texts, int at) {
        return new BoundSql.Value(texts.get(at));
    }
}
