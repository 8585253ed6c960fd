package dev.dbm.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compares a live database with the declared schema; writes nothing. Compiles the project before.
 */
@Mojo(name = "verify", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class VerifyMojo extends DbmMojo {

    /** The database; otherwise {@code DBM_URL}, then libpq's variables. */
    @Parameter(property = "dbm.url")
    private @Nullable String url;

    /** Who connects; otherwise the URL's user, {@code DBM_USER}, {@code PGUSER}. */
    @Parameter(property = "dbm.user")
    private @Nullable String user;

    /** The password; better kept in {@code DBM_PASSWORD} or {@code ~/.pgpass}. */
    @Parameter(property = "dbm.password")
    private @Nullable String password;

    /** Whether to fail on objects that dbm does not model, too. */
    @Parameter(property = "dbm.strict", defaultValue = "false")
    private boolean strict;

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

    /** Creates the goal; Maven sets its parameters. */
    public VerifyMojo() {}

    @Override
    CommandArguments command() {
        return new CommandArguments("verify")
                .option("--url", url)
                .option("--user", user)
                .flag("--strict", strict)
                .option("--dir", dir)
                .options("--package", packages)
                .option("--scratch-url", scratchUrl)
                .flag("--offline", offline);
    }

    @Override
    Classes classes() {
        return Classes.PROJECT;
    }

    @Override
    Map<String, String> environment() {
        return environment(password);
    }
}
