package dev.dbm;

/**
 * The documented reasons for which dbm refuses or fails.
 *
 * <p>A code is never reused. Each has a section of the same name in docs/errors.md that says what happened, why and what to do.
 */
public enum ErrorCode {

    // D: declarations (annotated records)

    // P: planning and generate

    // J: journal, migration and snapshot files
    JOURNAL_NOT_FOUND("DBM-J001"),
    JOURNAL_MALFORMED("DBM-J002"),
    JOURNAL_UNSUPPORTED("DBM-J003"),
    JOURNAL_ENTRY_INVALID("DBM-J004"),
    JOURNAL_DUPLICATE_TAG("DBM-J005"),
    MIGRATION_FILE_MISSING("DBM-J006"),
    MIGRATION_FILE_NOT_UTF8("DBM-J007"),
    SCRIPT_UNTERMINATED("DBM-J008"),
    SCRIPT_TRANSACTION_CONTROL("DBM-J009"),
    SCRIPT_META_COMMAND("DBM-J010"),
    SCRIPT_COPY_FROM_STDIN("DBM-J011"),
    SCRIPT_MIXED_MODES("DBM-J012"),
    SCRIPT_DIRECTIVE("DBM-J013"),
    MIGRATIONS_UNREADABLE("DBM-J014"),
    MIGRATIONS_UNWRITABLE("DBM-J015"),

    // M: migrate, status, baseline
    MIGRATION_EDITED("DBM-M001"),
    MIGRATION_MISSING("DBM-M002"),
    MIGRATION_LATE("DBM-M003"),
    MIGRATION_INTERRUPTED("DBM-M004"),
    MIGRATION_LOCK_BUSY("DBM-M005"),
    BASELINE_NEEDED("DBM-M006"),
    HISTORY_NOT_PERMITTED("DBM-M007"),
    HISTORY_UNREADABLE("DBM-M008"),
    BASELINE_REFUSED("DBM-M009"),
    LOCK_TIMEOUT("DBM-M010"),
    STATEMENT_FAILED("DBM-M011"),
    CONNECTION_LOST("DBM-M012"),
    COMMIT_UNKNOWN("DBM-M013"),
    DATABASE_READ_ONLY("DBM-M014"),
    RUN_ABORTED("DBM-M015"),

    // V: validate and verify
    SCHEMA_MISMATCH("DBM-V001"),

    // C: options and the command line
    ENGINE_NOT_FOUND("DBM-C001"),
    OPTION_INVALID("DBM-C002"),

    // X: database connection and catalog
    DATABASE_UNREACHABLE("DBM-X001"),
    DATABASE_LOGIN_REFUSED("DBM-X002"),
    DATABASE_ERROR("DBM-X003"),
    ;

    private final String text;

    ErrorCode(String text) {
        this.text = text;
    }

    /** Returns the code as it is printed and documented, for example {@code DBM-M011}. */
    public String text() {
        return text;
    }

    /** Returns where the code is explained, for example {@code docs/errors.md#dbm-m011}. */
    public String documentation() {
        return "docs/errors.md#" + text.toLowerCase(java.util.Locale.ROOT);
    }
}
