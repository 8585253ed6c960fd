package dev.dbm.lint;

/** How bad a finding is; the order is from bad to harmless. */
public enum Severity {
    /** Something will fail or has been lost. */
    ERROR("error"),
    /** Worth a look; fails only where the caller is strict. */
    WARNING("warning"),
    /** Was a warning, and has been accepted. */
    ACCEPTED("accepted");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** Returns the word for people: lower case. */
    public String label() {
        return label;
    }
}
