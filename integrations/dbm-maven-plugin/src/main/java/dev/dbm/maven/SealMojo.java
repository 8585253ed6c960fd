package dev.dbm.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Records migrations that were edited before their release, after a proof. Compiles the project before.
 */
@Mojo(name = "seal", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class SealMojo extends RecordsMojo {

    /** Creates the goal; Maven sets its parameters. */
    public SealMojo() {}

    @Override
    CommandArguments command() {
        return command("seal");
    }
}
