package dev.dbm.workspace;

import dev.dbm.lint.Finding;
import dev.dbm.lint.Severity;
import java.util.List;

/**
 * What a validate found.
 *
 * @param directory the migrations folder
 * @param migrations how many migrations the journal has
 * @param findings everything found, errors first, then by file and line
 * @param proof whether the folder was replayed
 */
public record ValidateResult(String directory, int migrations, List<Finding> findings, ReplayProof proof) {
    /** Copies and sorts the findings. */
    public ValidateResult {
        findings = findings.stream().sorted().toList();
    }

    /** Returns the findings of one severity, in order. */
    public List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    /** Returns whether there is no error. */
    public boolean isValid() {
        return of(Severity.ERROR).isEmpty();
    }

    /** Returns whether there is neither error nor warning. */
    public boolean isSpotless() {
        return isValid() && of(Severity.WARNING).isEmpty();
    }

    /** Returns a line with the counts. */
    public String summary() {
        int errors = of(Severity.ERROR).size();
        int warnings = of(Severity.WARNING).size();
        int accepted = of(Severity.ACCEPTED).size();
        StringBuilder text = new StringBuilder(directory).append(": ");
        if (errors + warnings == 0) {
            text.append("valid, ").append(count(migrations, "migration"));
        } else {
            text.append(count(errors, "error")).append(", ").append(count(warnings, "warning"));
        }
        if (accepted > 0) {
            text.append(", ").append(accepted).append(" accepted");
        }
        return text.toString();
    }

    /** Returns a line with the counts and each error and warning below it. */
    public String describe() {
        StringBuilder text = new StringBuilder(summary());
        for (Finding finding : findings) {
            if (finding.severity() != Severity.ACCEPTED) {
                text.append("\n  ").append(finding.describe().replace("\n", "\n  "));
            }
        }
        return text.append('\n').append(proof.describe()).toString();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
