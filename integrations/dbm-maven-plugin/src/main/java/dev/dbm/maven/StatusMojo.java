package dev.dbm.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Shows which migrations a database has, and which it lacks.
 */
@Mojo(name = "status", threadSafe = true, requiresDependencyResolution = ResolutionScope.TEST)
@Execute(phase = LifecyclePhase.VALIDATE)
public final class StatusMojo extends HistoryMojo {

    /** Creates the goal; Maven sets its parameters. */
    public StatusMojo() {}

    @Override
    CommandArguments command() {
        return command("status");
    }
}
