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
 * Writes what a database, the declared records or a snapshot hold. Compiles the project before.
 */
@Mojo(name = "inspect", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class InspectMojo extends DbmMojo {

    /** What to look at: {@code declared}, a database's URL, {@code snapshot:FILE} or {@code migrations:DIR}; otherwise the database of the URL. */
    @Parameter(property = "dbm.side")
    private @Nullable String side;

    /** The file to write; otherwise it is printed. */
    @Parameter(property = "dbm.out")
    private @Nullable File out;

    /** The database; otherwise {@code DBM_URL}, then libpq's variables. */
    @Parameter(property = "dbm.url")
    private @Nullable String url;

    /** Who connects; otherwise the URL's user, {@code DBM_USER}, {@code PGUSER}. */
    @Parameter(property = "dbm.user")
    private @Nullable String user;

    /** The password; better kept in {@code DBM_PASSWORD} or {@code ~/.pgpass}. */
    @Parameter(property = "dbm.password")
    private @Nullable String password;

    /** The packages of the declared records, their subpackages included. */
    @Parameter(property = "dbm.packages")
    private @Nullable List<String> packages;

    /** Creates the goal; Maven sets its parameters. */
    public InspectMojo() {}

    @Override
    CommandArguments command() {
        return new CommandArguments("inspect")
                .argument(side)
                .option("--out", fromFolder(out))
                .option("--url", url)
                .option("--user", user)
                .options("--package", packages);
    }

    @Override
    Map<String, String> environment() {
        return environment(password);
    }

    @Override
    Classes classes() {
        return Classes.PROJECT;
    }
}
