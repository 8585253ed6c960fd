package dev.dbm.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks journal, files, hashes, snapshots and the declared schema against one another, and replays all files. Compiles the
 * project before; the goal {@code check} is the same for a build that has compiled already.
 */
@Mojo(name = "validate", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ValidateMojo extends ValidatingMojo {

    /** Creates the goal; Maven sets its parameters. */
    public ValidateMojo() {}
}
