package dev.dbm;

/**
 * The documented reasons for which dbm refuses or fails.
 *
 * <p>A code is never reused. Each has a section of the same name in docs/errors.md that says what happened, why and what to do.
 */
public enum ErrorCode {

    // D: declarations (annotated records)

    // P: planning and generate
    DROP_OR_RENAME("DBM-P003"),
    DROP_REFUSED("DBM-P004"),
    PROOF_FAILED("DBM-P005"),
    MIGRATION_NAME_INVALID("DBM-P006"),
    SCRATCH_UNAVAILABLE("DBM-P007"),
    FOLDER_NOT_IN_ORDER("DBM-P008"),
    ALLOWED_DROP_UNKNOWN("DBM-P009"),

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
    SNAPSHOT_MISSING("DBM-J016"),
    SNAPSHOT_MALFORMED("DBM-J017"),
    SNAPSHOT_UNSUPPORTED("DBM-J018"),

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
    JOURNAL_ORDER("DBM-V002"),
    JOURNAL_WHEN("DBM-V003"),
    MIGRATION_FILE_ORPHANED("DBM-V004"),
    SNAPSHOT_ABSENT("DBM-V005"),
    SNAPSHOT_ORPHANED("DBM-V006"),
    MIGRATION_FILE_EDITED("DBM-V007"),
    SNAPSHOT_CHAIN("DBM-V008"),
    SCHEMA_NOT_GENERATED("DBM-V009"),
    REPLAY_FAILED("DBM-V010"),
    REPLAY_DIFFERS("DBM-V011"),
    CREATE_NOT_IDEMPOTENT("DBM-V012"),
    DROP_NOT_IDEMPOTENT("DBM-V013"),
    WRITE_UNFINISHED("DBM-V014"),
    MIGRATION_FILE_REFORMATTED("DBM-V015"),
    SNAPSHOT_UNMODELLED("DBM-V016"),
    CANONICAL_FORMS_NEEDED("DBM-V017"),

    // C: options and the command line
    ENGINE_NOT_FOUND("DBM-C001"),
    OPTION_INVALID("DBM-C002"),
    USAGE("DBM-C003"),
    DATABASE_NOT_GIVEN("DBM-C004"),
    URL_MALFORMED("DBM-C005"),
    URL_PARAMETER_UNKNOWN("DBM-C006"),
    UNIX_SOCKET("DBM-C007"),
    SCHEMA_NOT_GIVEN("DBM-C008"),
    CLASSPATH_ENTRY_MISSING("DBM-C009"),
    DIFF_SIDE_INVALID("DBM-C010"),
    INTERNAL_ERROR("DBM-C011"),
    OUTPUT_FAILED("DBM-C012"),

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
