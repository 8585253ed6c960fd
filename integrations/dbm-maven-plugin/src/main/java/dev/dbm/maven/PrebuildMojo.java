package dev.dbm.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to build a project whose migrations folder is broken: checks journal, files, hashes and snapshots, before anything is compiled.
 *
 * <p>Does nothing on the way to another goal of this plugin that was asked for by name: it looks for itself, and may be what mends the folder.
 */
@Mojo(name = "prebuild", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrebuildMojo extends DbmMojo {

    /** Whether to fail on warnings too. */
    @Parameter(property = "dbm.strict", defaultValue = "false")
    private boolean strict;

    /** A git revision, for example {@code origin/main}, whose migrations must not have been changed. */
    @Parameter(property = "dbm.since")
    private @Nullable String since;

    /** The migrations folder; {@code src/main/resources/db/migrations} by default. */
    @Parameter(property = "dbm.dir")
    private @Nullable File dir;

    /** Whether to build all the same, for example to run the command that mends the folder. */
    @Parameter(property = "dbm.skipPrebuild", defaultValue = "false")
    private boolean skipPrebuild;

    /** Creates the goal; Maven sets its parameters. */
    public PrebuildMojo() {}

    @Override
    CommandArguments command() {
        return new CommandArguments("validate")
                .flag("--files-only", true)
                .flag("--strict", strict)
                .option("--since", since)
                .option("--dir", fromFolder(dir));
    }

    @Override
    Classes classes() {
        return Classes.NONE;
    }

    @Override
    boolean isOff() {
        return skipPrebuild || asked().stream().anyMatch(PrebuildMojo::isOfThisPlugin);
    }

    /** Nobody asked for this goal, so it says that all is well only where Maven says such things, too. */
    @Override
    boolean isQuiet() {
        return super.isQuiet() || !getLog().isInfoEnabled();
    }

    private static boolean isOfThisPlugin(String goal) {
        return goal.startsWith("dbm:") || goal.contains(":dbm-maven-plugin:");
    }
}
