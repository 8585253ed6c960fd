package dev.dbm.maven;

import java.util.Arrays;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Runs any command, as it is written: {@code mvn dbm:run -Ddbm.args="seal --offline"}.
 */
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.VALIDATE)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class RunMojo extends DbmMojo {

    /** The command and its options, parted by blanks. */
    @Parameter(property = "dbm.args", required = true)
    private String args;

    /** Creates the goal; Maven sets its parameters. */
    public RunMojo() {}

    @Override
    CommandArguments command() {
        String[] words = args.strip().split("\\s+", -1);
        CommandArguments command = new CommandArguments(words[0]);
        Arrays.stream(words).skip(1).forEach(command::argument);
        return command;
    }

    @Override
    Classes classes() {
        return Classes.PROJECT;
    }
}
