package dev.dbm.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The whole validation, for the goals that differ in when the project is compiled. */
abstract class ValidatingMojo extends RecordsMojo {

    /** Whether to fail on warnings too. */
    @Parameter(property = "dbm.strict", defaultValue = "false")
    private boolean strict;

    /** Whether to record the present warnings as accepted. */
    @Parameter(property = "dbm.accept", defaultValue = "false")
    private boolean accept;

    /** Whether to check journal, SQL files, hashes and snapshots only; the goal {@code prebuild} does so in every build. */
    @Parameter(property = "dbm.filesOnly", defaultValue = "false")
    private boolean filesOnly;

    /** A git revision, for example {@code origin/main}, whose migrations must not have been changed. */
    @Parameter(property = "dbm.since")
    private @Nullable String since;

    @Override
    final CommandArguments command() {
        return command("validate")
                .flag("--strict", strict)
                .flag("--accept", accept)
                .flag("--files-only", filesOnly)
                .option("--since", since);
    }
}
