package dev.dbm.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what another migration tool has done: its files become the first migrations, and what it ran is recorded as applied. Compiles nothing.
 */
@Mojo(name = "adopt", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.VALIDATE)
public final class AdoptMojo extends ProvingMojo {

    /** The migrations folder; {@code src/main/resources/db/migrations} by default. */
    @Parameter(property = "dbm.dir")
    private @Nullable File dir;

    /**
     * A server on which throw-away databases may be created, for proofs; otherwise the embedded server. Several, to prove on
     * several major versions.
     */
    @Parameter(property = "dbm.scratchUrl")
    private @Nullable List<String> scratchUrl;

    /** The database; otherwise {@code DBM_URL}, then libpq's variables. */
    @Parameter(property = "dbm.url")
    private @Nullable String url;

    /** Who connects; otherwise the URL's user, {@code DBM_USER}, {@code PGUSER}. */
    @Parameter(property = "dbm.user")
    private @Nullable String user;

    /** The password; better kept in {@code DBM_PASSWORD} or {@code ~/.pgpass}. */
    @Parameter(property = "dbm.password")
    private @Nullable String password;

    /** The tool: {@code drizzle}, {@code flyway} or {@code liquibase}. */
    @Parameter(property = "dbm.from", required = true)
    private @Nullable String from;

    /** The folders in which the tool finds its files; by default where it looks by itself. */
    @Parameter(property = "dbm.files")
    private @Nullable List<File> files;

    /** The changelog with which Liquibase begins, by its path below {@code files}. */
    @Parameter(property = "dbm.changelog")
    private @Nullable String changelog;

    /** The table in which the tool keeps what it has run, if it has another name than usual. */
    @Parameter(property = "dbm.ledger")
    private @Nullable String ledger;

    /** Values of placeholders in the files, each as {@code name=value}. */
    @Parameter(property = "dbm.placeholder")
    private @Nullable List<String> placeholder;

    /** What nobody can decide but a person: codes of errors, each alone or with the thing that it is about. */
    @Parameter(property = "dbm.accept")
    private @Nullable List<String> accept;

    /** Whether to leave the tool's files behind, and to begin with one migration that makes what the database holds. */
    @Parameter(property = "dbm.squash", defaultValue = "false")
    private boolean squash;

    /** Whether to say what would be done, and write nothing. */
    @Parameter(property = "dbm.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Creates the goal; Maven sets its parameters. */
    public AdoptMojo() {}

    @Override
    CommandArguments command() {
        List<String> folders = new ArrayList<>();
        for (File folder : files == null ? List.<File>of() : files) {
            folders.add(String.valueOf(fromFolder(folder)));
        }
        return command("adopt")
                .option("--dir", fromFolder(dir))
                .options("--scratch-url", scratchUrl)
                .option("--url", url)
                .option("--user", user)
                .option("--from", from)
                .options("--files", folders)
                .option("--changelog", changelog)
                .option("--ledger", ledger)
                .options("--placeholder", placeholder)
                .options("--accept", accept)
                .flag("--squash", squash)
                .flag("--dry-run", dryRun);
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

    @Override
    Map<String, String> environment() {
        return environment(password);
    }
}
