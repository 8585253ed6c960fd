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
 * Writes the next migration: from the last snapshot to the declared schema. Compiles the project before.
 */
@Mojo(name = "generate", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class GenerateMojo extends DbmMojo {

    /** What the migration is called, behind its number; named after what it does if left out. */
    @Parameter(property = "dbm.name")
    private @Nullable String name;

    /** Writes an empty migration of this name, for SQL by hand. */
    @Parameter(property = "dbm.empty")
    private @Nullable String empty;

    /** Tables and columns that may be dropped although their data goes, for example {@code public.customer.name}. */
    @Parameter(property = "dbm.allowDrop")
    private @Nullable List<String> allowDrop;

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
    public GenerateMojo() {}

    @Override
    CommandArguments command() {
        return new CommandArguments("generate")
                .argument(name)
                .option("--empty", empty)
                .options("--allow-drop", allowDrop)
                .option("--dir", dir)
                .options("--package", packages)
                .option("--scratch-url", scratchUrl)
                .flag("--offline", offline);
    }

    @Override
    Classes classes() {
        return Classes.PROJECT;
    }
}
