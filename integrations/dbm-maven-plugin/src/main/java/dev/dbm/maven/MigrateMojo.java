package dev.dbm.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Applies what the journal holds and the database lacks.
 */
@Mojo(name = "migrate", threadSafe = true, requiresDependencyResolution = ResolutionScope.TEST)
@Execute(phase = LifecyclePhase.VALIDATE)
public final class MigrateMojo extends HistoryMojo {

    /** How many seconds to wait for another process that migrates; 300 by default. */
    @Parameter(property = "dbm.lockWait")
    private @Nullable Long lockWait;

    /** How many seconds a statement may wait for a lock; 5 by default. */
    @Parameter(property = "dbm.lockTimeout")
    private @Nullable Long lockTimeout;

    /** What to do with a pending migration before an applied one: {@code refuse} (the default) or {@code apply}. */
    @Parameter(property = "dbm.late")
    private @Nullable String late;

    /** What to do when the database holds a migration that the journal does not know: {@code refuse} (the default) or {@code report}. */
    @Parameter(property = "dbm.missing")
    private @Nullable String missing;

    /** The interrupted migration to resolve. */
    @Parameter(property = "dbm.resolve")
    private @Nullable String resolve;

    /** How to resolve it: {@code applied} or {@code retry}. */
    @Parameter(property = "dbm.as")
    private @Nullable String as;

    /** Creates the goal; Maven sets its parameters. */
    public MigrateMojo() {}

    @Override
    CommandArguments command() {
        return command("migrate")
                .option("--lock-wait", lockWait)
                .option("--lock-timeout", lockTimeout)
                .option("--late", late)
                .option("--missing", missing)
                .option("--resolve", resolve)
                .option("--as", as);
    }
}
