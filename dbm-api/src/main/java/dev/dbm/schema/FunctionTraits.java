package dev.dbm.schema;

import java.util.Optional;

/**
 * What a function promises to whoever plans and runs queries with it.
 *
 * @param purpose how it can be used
 * @param volatility what it promises of its results
 * @param nullInput what becomes of a call with a null
 * @param security with whose rights it runs
 * @param leakage whether it may tell of its arguments
 * @param parallel whether several processes may call it for one query
 * @param cost what a call costs, as PostgreSQL writes the number; absent for what is usual for its language
 * @param rows how many rows it returns by estimate, as PostgreSQL writes the number; absent for the usual 1000
 * @param support the function that helps to plan calls of it
 */
public record FunctionTraits(
        FunctionPurpose purpose,
        Volatility volatility,
        NullInput nullInput,
        RoutineSecurity security,
        Leakage leakage,
        ParallelSafety parallel,
        Optional<String> cost,
        Optional<String> rows,
        Optional<QualifiedName> support) {
    private static final FunctionTraits USUAL = new FunctionTraits(
            FunctionPurpose.NORMAL,
            Volatility.VOLATILE,
            NullInput.CALLED,
            RoutineSecurity.INVOKER,
            Leakage.POSSIBLE,
            ParallelSafety.UNSAFE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Returns what a function promises of which nothing is said. */
    public static FunctionTraits usual() {
        return USUAL;
    }

    /** Returns the same with another supporting function. */
    public FunctionTraits withSupport(Optional<QualifiedName> other) {
        return new FunctionTraits(purpose, volatility, nullInput, security, leakage, parallel, cost, rows, other);
    }
}
