package dev.dbm;

import java.util.List;

/** The live database does not equal the declared schema; thrown by {@link VerifyResult#orThrow()}. */
public final class SchemaMismatchException extends DbmException {

    private static final long serialVersionUID = 1L;

    private final transient VerifyResult result;

    /** Creates an exception for a result with mismatches. */
    public SchemaMismatchException(VerifyResult result) {
        super(List.of(problem(result)), null);
        this.result = result;
    }

    /** Returns the mismatches and everything else that verify found. */
    public VerifyResult result() {
        return result;
    }

    private static Problem problem(VerifyResult result) {
        return new Problem(
                ErrorCode.SCHEMA_MISMATCH,
                "The database differs from the declared schema",
                result.describe(),
                "Run the mending SQL, or bring the declaration in line and generate a migration.");
    }
}
