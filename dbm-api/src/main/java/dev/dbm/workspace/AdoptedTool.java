package dev.dbm.workspace;

/** A tool whose migrations dbm takes over. */
public enum AdoptedTool {
    /** drizzle-kit and drizzle-orm, with a journal (0.2x to 0.4x) or a folder for each migration (1.0). */
    DRIZZLE("Drizzle"),
    /** Flyway 5 or later: versioned and repeatable scripts. */
    FLYWAY("Flyway"),
    /** Liquibase 4 or later: formatted SQL, and what its own updateSQL makes of XML, YAML and JSON. */
    LIQUIBASE("Liquibase");

    private final String label;

    AdoptedTool(String label) {
        this.label = label;
    }

    /** Returns the tool's name as it writes it itself. */
    public String label() {
        return label;
    }
}
