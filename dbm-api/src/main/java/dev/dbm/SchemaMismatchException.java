package dev.dbm;

import java.util.ArrayList;
import java.util.List;

/** The live database does not equal the declared schema, or cannot be said to; thrown by {@link VerifyResult#orThrow()}. */
public final class SchemaMismatchException extends DbmException {

    private static final long serialVersionUID = 1L;

    private final transient VerifyResult result;

    /** Creates an exception for a result that is not in sync. */
    public SchemaMismatchException(VerifyResult result) {
        super(problems(result), null);
        this.result = result;
    }

    /** Returns the mismatches and everything else that verify found. */
    public VerifyResult result() {
        return result;
    }

    private static List<Problem> problems(VerifyResult result) {
        List<Problem> problems = new ArrayList<>();
        if (!result.mismatches().isEmpty()) {
            problems.add(new Problem(
                    ErrorCode.SCHEMA_MISMATCH,
                    "The database differs from the declared schema",
                    VerifyText.mismatches(result),
                    "Run the mending SQL, or bring the declaration in line and generate a migration."));
        }
        problems.addAll(VerifyText.problems(result));
        return problems;
    }
}
