package dev.dbm.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks journal, files, hashes, snapshots and the declared schema against one another, and replays all files, as part of a build.
 *
 * <p>Bound to {@code verify}, not earlier: between a change of the records and {@code generate} the project has to compile.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends ValidatingMojo {

    /** Creates the goal; Maven sets its parameters. */
    public CheckMojo() {}

    /** As part of a build it says that all is well only where Maven says such things, too. */
    @Override
    boolean isQuiet() {
        return super.isQuiet() || !getLog().isInfoEnabled();
    }
}
