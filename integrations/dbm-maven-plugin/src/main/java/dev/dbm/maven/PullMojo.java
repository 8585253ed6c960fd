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
 * Writes Java source that declares what a live database holds; where there are no migrations yet, the first one too, recorded in the database as applied.
 */
@Mojo(name = "pull", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.VALIDATE)
public final class PullMojo extends ProvingMojo {

    /** The database; otherwise {@code DBM_URL}, then libpq's variables. */
    @Parameter(property = "dbm.url")
    private @Nullable String url;

    /** Who connects; otherwise the URL's user, {@code DBM_USER}, {@code PGUSER}. */
    @Parameter(property = "dbm.user")
    private @Nullable String user;

    /** The password; better kept in {@code DBM_PASSWORD} or {@code ~/.pgpass}. */
    @Parameter(property = "dbm.password")
    private @Nullable String password;

    /** The package of the records; otherwise the first of the packages that the other goals declare. */
    @Parameter(property = "dbm.package")
    private @Nullable String packageName;

    /** The packages that the other goals declare. */
    @Parameter(property = "dbm.packages")
    private @Nullable List<String> packages;

    /** The folder of Java source. */
    @Parameter(property = "dbm.out", defaultValue = "${project.build.sourceDirectory}")
    private @Nullable File out;

    /** The folder of SQL files that source names; otherwise {@code resources} beside that of Java source. */
    @Parameter(property = "dbm.resources")
    private @Nullable File resources;

    /** The namespaces to read, parted by commas; otherwise all. */
    @Parameter(property = "dbm.namespaces")
    private @Nullable String namespaces;

    /** Whether to record nothing in the database, which is only read then. */
    @Parameter(property = "dbm.noBaseline", defaultValue = "false")
    private boolean noBaseline;

    /** Whether to show what brings existing records to what the database holds, as a patch, and write nothing. */
    @Parameter(property = "dbm.diff", defaultValue = "false")
    private boolean diff;

    /** Whether to write that patch into the files. */
    @Parameter(property = "dbm.apply", defaultValue = "false")
    private boolean apply;

    /** The migrations folder; {@code src/main/resources/db/migrations} by default. */
    @Parameter(property = "dbm.dir")
    private @Nullable File dir;

    /** A server on which throw-away databases may be created, for proofs; otherwise the embedded server. */
    @Parameter(property = "dbm.scratchUrl")
    private @Nullable List<String> scratchUrl;

    /** Creates the goal; Maven sets its parameters. */
    public PullMojo() {}

    @Override
    CommandArguments command() {
        String declared = packages == null || packages.isEmpty() ? null : packages.get(0);
        return command("pull")
                .option("--url", url)
                .option("--user", user)
                .option("--package", packageName == null ? declared : packageName)
                .option("--out", fromFolder(out))
                .option("--resources", fromFolder(resources))
                .option("--namespaces", namespaces)
                .flag("--no-baseline", noBaseline)
                .flag("--diff", diff)
                .flag("--apply", apply)
                .option("--dir", fromFolder(dir))
                .options("--scratch-url", scratchUrl);
    }

    @Override
    Map<String, String> environment() {
        return environment(password);
    }

    @Override
    @Nullable
    File migrations() {
        return dir;
    }

    @Override
    boolean hasServer() {
        return scratchUrl != null && !scratchUrl.isEmpty();
    }
}
