package dev.dbm.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The whole validation, for the goals that differ in when the project is compiled. */
abstract class ValidatingMojo extends DbmMojo {

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

    /** The migrations folder; {@code src/main/resources/db/migrations} by default. */
    @Parameter(property = "dbm.dir")
    private @Nullable File dir;

    /** The packages of the declared records, their subpackages included. */
    @Parameter(property = "dbm.packages")
    private @Nullable List<String> packages;

    /** A server on which throw-away databases may be created, for proofs; otherwise the embedded server, if it is among the dependencies. */
    @Parameter(property = "dbm.scratchUrl")
    private @Nullable String scratchUrl;

    /** Whether to prove nothing, and say so. */
    @Parameter(property = "dbm.offline", defaultValue = "false")
    private boolean offline;

    @Override
    final CommandArguments command() {
        return new CommandArguments("validate")
                .flag("--strict", strict)
                .flag("--accept", accept)
                .flag("--files-only", filesOnly)
                .option("--since", since)
                .option("--dir", dir)
                .options("--package", packages)
                .option("--scratch-url", scratchUrl)
                .flag("--offline", offline);
    }

    @Override
    final Classes classes() {
        return Classes.PROJECT;
    }
}
