package dev.dbm.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes the SQL that leads from one schema to another.
 */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.VALIDATE)
public final class DiffMojo extends ProvingMojo {

    /** The old side: a database's URL, {@code snapshot:FILE} or {@code package:NAME}. */
    @Parameter(property = "dbm.from")
    private @Nullable String from;

    /** The new side, likewise. */
    @Parameter(property = "dbm.to")
    private @Nullable String to;

    /** Whether a difference fails the build. */
    @Parameter(property = "dbm.exitCode", defaultValue = "false")
    private boolean exitCode;

    /** A server on which throw-away databases may be created, for proofs; otherwise the embedded server. */
    @Parameter(property = "dbm.scratchUrl")
    private @Nullable List<String> scratchUrl;

    /** Creates the goal; Maven sets its parameters. */
    public DiffMojo() {}

    @Override
    CommandArguments command() {
        return command("diff")
                .option("--from", from)
                .option("--to", to)
                .flag("--exit-code", exitCode)
                .options("--scratch-url", scratchUrl);
    }

    @Override
    boolean hasServer() {
        return scratchUrl != null && !scratchUrl.isEmpty();
    }
}
