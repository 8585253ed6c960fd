package dev.dbm.schema;

/** What a function or procedure does. */
public sealed interface RoutineBody {
    /**
     * A text in the routine's language, which PostgreSQL keeps as it is and reads when it runs.
     *
     * @param source the text, exactly
     */
    record Text(String source) implements RoutineBody {}

    /**
     * Statements in SQL that PostgreSQL keeps in parsed form: {@code BEGIN ATOMIC … END} or {@code RETURN …}.
     *
     * @param statement the text
     */
    record Parsed(SqlExpression statement) implements RoutineBody {}

    /**
     * Machine code in a library.
     *
     * @param library the library's file, as the server finds it
     * @param symbol the name of the code in it
     */
    record Compiled(String library, String symbol) implements RoutineBody {}
}
