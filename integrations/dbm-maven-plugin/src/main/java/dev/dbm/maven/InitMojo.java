package dev.dbm.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Sets a project up: migrations folder, pull request check, hooks, rules. Needs nothing in the pom yet, and prints what belongs there:
 * {@code mvn dev.dbm:dbm-maven-plugin:VERSION:init}.
 */
@Mojo(name = "init", threadSafe = true)
public final class InitMojo extends DbmMojo {

    /** The migrations folder; {@code src/main/resources/db/migrations} by default. */
    @Parameter(property = "dbm.dir")
    private @Nullable File dir;

    /** The packages of the declared records; the first counts. By default what all sources share, or the project's group. */
    @Parameter(property = "dbm.packages")
    private @Nullable List<String> packages;

    /** The PostgreSQL major versions that run the migrations, production's for one. */
    @Parameter(property = "dbm.major")
    private @Nullable List<String> major;

    /** Whether to write nothing, and show what would be written, as a patch. */
    @Parameter(property = "dbm.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Whether to set the hooks' path and the merge driver in this clone's git configuration. */
    @Parameter(property = "dbm.configureGit", defaultValue = "false")
    private boolean configureGit;

    /** Creates the goal; Maven sets its parameters. */
    public InitMojo() {}

    @Override
    CommandArguments command() {
        return new CommandArguments("init")
                .option("--dir", fromFolder(dir))
                .option("--package", packages == null || packages.isEmpty() ? null : packages.get(0))
                .options("--major", major)
                .flag("--dry-run", dryRun)
                .flag("--configure-git", configureGit);
    }

    @Override
    Classes classes() {
        return Classes.NONE;
    }
}
