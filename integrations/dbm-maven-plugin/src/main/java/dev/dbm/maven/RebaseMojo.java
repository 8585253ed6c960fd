package dev.dbm.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Puts a branch's migrations behind those of the main branch. Compiles nothing: right after a merge the project may not compile.
 */
@Mojo(name = "rebase", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.VALIDATE)
public final class RebaseMojo extends ProvingMojo {

    /** The migrations folder; {@code src/main/resources/db/migrations} by default. */
    @Parameter(property = "dbm.dir")
    private @Nullable File dir;

    /**
     * A server on which throw-away databases may be created, for proofs; otherwise the embedded server.
     */
    @Parameter(property = "dbm.scratchUrl")
    private @Nullable String scratchUrl;

    /** A git revision whose migrations stay where they are; the main branch by default. */
    @Parameter(property = "dbm.onto")
    private @Nullable String onto;

    /** The branch's own migrations to take out, to generate them again. */
    @Parameter(property = "dbm.discard")
    private @Nullable List<String> discard;

    /** Whether to say what would be done, and write nothing. */
    @Parameter(property = "dbm.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Whether to overwrite changes in the folder that are not committed. */
    @Parameter(property = "dbm.force", defaultValue = "false")
    private boolean force;

    /** Creates the goal; Maven sets its parameters. */
    public RebaseMojo() {}

    @Override
    CommandArguments command() {
        return command("rebase")
                .option("--dir", fromFolder(dir))
                .option("--scratch-url", scratchUrl)
                .option("--onto", onto)
                .options("--discard", discard)
                .flag("--dry-run", dryRun)
                .flag("--force", force);
    }

    @Override
    @Nullable
    File migrations() {
        return dir;
    }

    @Override
    boolean hasServer() {
        return scratchUrl != null;
    }
}
