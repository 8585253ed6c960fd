package dev.dbm.maven;

import java.io.File;
import java.util.Map;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Shows which migrations a database has, and which it lacks.
 */
@Mojo(name = "status", threadSafe = true, requiresDependencyResolution = ResolutionScope.TEST)
@Execute(phase = LifecyclePhase.VALIDATE)
public final class StatusMojo extends DbmMojo {

    /** The migrations folder; {@code src/main/resources/db/migrations} by default. */
    @Parameter(property = "dbm.dir")
    private @Nullable File dir;

    /** The database; otherwise {@code DBM_URL}, then libpq's variables. */
    @Parameter(property = "dbm.url")
    private @Nullable String url;

    /** Who connects; otherwise the URL's user, {@code DBM_USER}, {@code PGUSER}. */
    @Parameter(property = "dbm.user")
    private @Nullable String user;

    /** The password; better kept in {@code DBM_PASSWORD} or {@code ~/.pgpass}. */
    @Parameter(property = "dbm.password")
    private @Nullable String password;

    /** Creates the goal; Maven sets its parameters. */
    public StatusMojo() {}

    @Override
    CommandArguments command() {
        return new CommandArguments("status")
                .option("--dir", dir)
                .option("--url", url)
                .option("--user", user);
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
