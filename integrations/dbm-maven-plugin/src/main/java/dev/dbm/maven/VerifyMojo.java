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
public final class VerifyMojo extends RecordsMojo {

    /** The database; otherwise {@code DBM_URL}, then libpq's variables. */
    @Parameter(property = "dbm.url")
    private @Nullable String url;

    /** Who connects; otherwise the URL's user, {@code DBM_USER}, {@code PGUSER}. */
    @Parameter(property = "dbm.user")
    private @Nullable String user;

    /** The password; better kept in {@code DBM_PASSWORD} or {@code ~/.pgpass}. */
    @Parameter(property = "dbm.password")
    private @Nullable String password;

    /** Whether to fail on objects that dbm does not model, too, unless they are known. */
    @Parameter(property = "dbm.strict", defaultValue = "false")
    private boolean strict;

    /** What dbm does not model and is known to be there, by its printed name, for example {@code view public.report}. */
    @Parameter(property = "dbm.known")
    private @Nullable List<String> known;

    /** A file with such names, one on each line; lines that begin with # are comments. */
    @Parameter(property = "dbm.knownFile")
    private @Nullable File knownFile;

    /** Creates the goal; Maven sets its parameters. */
    public VerifyMojo() {}

    @Override
    CommandArguments command() {
        return command("verify")
                .option("--url", url)
                .option("--user", user)
                .flag("--strict", strict)
                .options("--known", known)
                .option("--known-file", knownFile);
    }

    @Override
    Map<String, String> environment() {
        return environment(password);
    }
}
