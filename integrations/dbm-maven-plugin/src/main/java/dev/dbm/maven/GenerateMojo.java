package dev.dbm.maven;

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
public final class GenerateMojo extends RecordsMojo {

    /** What the migration is called, behind its number; named after what it does if left out. */
    @Parameter(property = "dbm.name")
    private @Nullable String name;

    /** Writes an empty migration of this name, for SQL by hand. */
    @Parameter(property = "dbm.empty")
    private @Nullable String empty;

    /** Tables and columns that may be dropped although their data goes, for example {@code public.customer.name}. */
    @Parameter(property = "dbm.allowDrop")
    private @Nullable List<String> allowDrop;

    /** A database, production's or one like it, that must be what the last snapshot says before anything is generated; it is only read. */
    @Parameter(property = "dbm.against")
    private @Nullable String against;

    /** Writes the files although their proof fails, to be edited; nobody runs them until they are sealed. */
    @Parameter(property = "dbm.unproven", defaultValue = "false")
    private boolean unproven;

    /** Creates the goal; Maven sets its parameters. */
    public GenerateMojo() {}

    @Override
    CommandArguments command() {
        return command("generate")
                .argument(name)
                .option("--empty", empty)
                .options("--allow-drop", allowDrop)
                .option("--against", against)
                .flag("--unproven", unproven);
    }
}
