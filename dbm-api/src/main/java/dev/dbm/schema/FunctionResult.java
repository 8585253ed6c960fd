package dev.dbm.schema;

/**
 * What a function returns. With several arguments that go out the type is {@code record}, with one it is that one's.
 *
 * @param type the type of a row or value; what stands in parentheses behind a type does not count here, so it is not kept
 * @param rows how many of them
 */
public record FunctionResult(DataType type, ResultRows rows) {
    /** Takes what does not count from the type. */
    public FunctionResult {
        type = type.ofArgument();
    }

    /** Returns that one value of a type is returned. */
    public static FunctionResult of(DataType type) {
        return new FunctionResult(type, ResultRows.ONE);
    }

    FunctionResult rewritten(Rewriting rewriting) {
        return new FunctionResult(rewriting.dataType(type), rows);
    }
}
