package dev.dbm.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what an error's code means, why dbm does not just go on, and how to mend it: {@code mvn dbm:explain -Ddbm.code=P003}.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends DbmMojo {

    /** The code, for example {@code DBM-P003} or {@code P003}. */
    @Parameter(property = "dbm.code")
    private @Nullable String code;

    /** Creates the goal; Maven sets its parameters. */
    public ExplainMojo() {}

    @Override
    CommandArguments command() {
        return new CommandArguments("explain").argument(code);
    }

    @Override
    Classes classes() {
        return Classes.NONE;
    }
}
