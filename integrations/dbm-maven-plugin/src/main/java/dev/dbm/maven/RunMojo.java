package dev.dbm.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
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

    /** The command and its options, parted by blanks; a word with blanks stands in quotes. */
    @Parameter(property = "dbm.args", required = true)
    private String args;

    /** Creates the goal; Maven sets its parameters. */
    public RunMojo() {}

    @Override
    CommandArguments command() throws MojoExecutionException {
        List<String> words = words();
        CommandArguments command = new CommandArguments(words.isEmpty() ? "" : words.get(0));
        words.stream().skip(1).forEach(command::argument);
        return command;
    }

    private List<String> words() throws MojoExecutionException {
        try {
            return Words.of(args);
        } catch (IllegalArgumentException unclosed) {
            throw new MojoExecutionException("dbm.args cannot be read. " + unclosed.getMessage(), unclosed);
        }
    }

    @Override
    Classes classes() {
        return Classes.PROJECT;
    }
}
