package dev.dbm.maven;

import java.util.Map;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Records every migration up to one as applied, without running any: for a database that has the schema already. Compiles the project before.
 */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BaselineMojo extends RecordsMojo {

    /** The database; otherwise {@code DBM_URL}, then libpq's variables. */
    @Parameter(property = "dbm.url")
    private @Nullable String url;

    /** Who connects; otherwise the URL's user, {@code DBM_USER}, {@code PGUSER}. */
    @Parameter(property = "dbm.user")
    private @Nullable String user;

    /** The password; better kept in {@code DBM_PASSWORD} or {@code ~/.pgpass}. */
    @Parameter(property = "dbm.password")
    private @Nullable String password;

    /** The last migration to record. */
    @Parameter(property = "dbm.to")
    private @Nullable String to;

    /** Whether to leave out the comparison with that migration's snapshot. */
    @Parameter(property = "dbm.force", defaultValue = "false")
    private boolean force;

    /** Creates the goal; Maven sets its parameters. */
    public BaselineMojo() {}

    @Override
    CommandArguments command() {
        return command("baseline")
                .option("--url", url)
                .option("--user", user)
                .option("--to", to)
                .flag("--force", force);
    }

    @Override
    Map<String, String> environment() {
        return environment(password);
    }
}
