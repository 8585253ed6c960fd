package dev.dbm.cli.output;

import dev.dbm.lint.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Findings with all that the formats for programs want to know.
 *
 * @param places where the findings' files are
 * @param findings the findings, in order
 * @param failing how bad a finding must be to fail
 * @param summary one line on everything
 * @param proof one line on the replay, and whether it is one of success; empty if the command did not come so far
 */
public record FindingReport(
        FindingPlaces places, List<Finding> findings, Failing failing, String summary, Optional<Proof> proof) {

    /** What fails. */
    public enum Failing {
        /** Errors. */
        ERRORS,
        /** Errors and warnings. */
        WARNINGS
    }

    /**
     * What is known of the replay.
     *
     * @param proven whether the files were replayed and gave what they should
     * @param text one line
     */
    public record Proof(boolean proven, String text) {}

    /** Copies the list. */
    public FindingReport {
        findings = List.copyOf(findings);
    }

    /** Returns whether a finding makes the command fail. */
    boolean fails(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> true;
            case WARNING -> failing == Failing.WARNINGS;
            case ACCEPTED -> false;
        };
    }

    /** Returns the whole text of a finding: what, and what to do. */
    static String message(Finding finding) {
        return finding.what() + "\n" + finding.remedy();
    }

    /** Returns the report in a format for programs that know findings. */
    public String written(Format format) {
        return switch (format) {
            case SARIF -> SarifLog.of(this);
            case GITHUB -> GithubCommands.of(this);
            case JUNIT -> JunitReport.of(this);
            case TEXT, JSON, SQL, MERMAID, DBML, SVG ->
                throw new IllegalArgumentException("Not a format of findings: " + format);
        };
    }
}
