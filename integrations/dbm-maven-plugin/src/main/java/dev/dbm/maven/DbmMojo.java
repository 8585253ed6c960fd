package dev.dbm.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** What all goals share: they run one command in a JVM of its own, in the project's folder. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class DbmMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    @Inject
    private ToolchainManager toolchains;

    /** Whether to do nothing. */
    @Parameter(property = "dbm.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The {@code java} that dbm runs in, of 21 or later. Otherwise the one of the project's JDK toolchain, then Maven's own if it is recent
     * enough, then any of {@code toolchains.xml} that is.
     */
    @Parameter(property = "dbm.java")
    private @Nullable File java;

    /** Arguments for that JVM, for example {@code -Xmx512m}. */
    @Parameter(property = "dbm.jvmArguments")
    private @Nullable List<String> jvmArguments;

    /** How the result is written: {@code text} (the default), {@code json}, and what else the command knows. */
    @Parameter(property = "dbm.format")
    private @Nullable String format;

    /** Whether to write only what went wrong. */
    @Parameter(property = "dbm.quiet", defaultValue = "false")
    private boolean quiet;

    /** Whether to write the stack trace of an error. */
    @Parameter(property = "dbm.debug", defaultValue = "false")
    private boolean debug;

    /**
     * Returns the command with the options of its own.
     *
     * @throws MojoExecutionException if the parameters cannot be understood
     */
    abstract CommandArguments command() throws MojoExecutionException;

    /** What the command looks at besides its own jars. */
    enum Classes {
        /** Nothing. */
        NONE,
        /** The project's classes and all of its dependencies. */
        PROJECT
    }

    abstract Classes classes();

    /**
     * Returns what belongs behind the class path besides.
     *
     * @throws MojoExecutionException if it cannot be had
     */
    List<String> moreClasspath() throws MojoExecutionException {
        return List.of();
    }

    final MavenProject project() {
        return project;
    }

    /** Returns the version of the plugin, and of all of dbm with it. */
    final String version() {
        return pluginVersion;
    }

    final MavenSession session() {
        return session;
    }

    /** Returns whether this goal is switched off by a parameter of its own. */
    boolean isOff() {
        return false;
    }

    /** Returns whether only what went wrong is to be written. */
    boolean isQuiet() {
        return quiet;
    }

    /** Returns a path as the command gets it, which runs in the project's folder: results are shorter to read then, and the same on each machine. */
    final @Nullable Path fromFolder(@Nullable File file) {
        if (file == null) {
            return null;
        }
        Path folder = project.getBasedir().toPath();
        Path path = file.toPath();
        return path.startsWith(folder) ? folder.relativize(path) : path;
    }

    /** Returns what Maven was asked for: phases and goals. */
    final List<String> asked() {
        return session.getGoals();
    }

    /** Returns environment variables for the JVM; passwords go this way, since others can see a command line. */
    Map<String, String> environment() {
        return Map.of();
    }

    static Map<String, String> environment(@Nullable String password) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (password != null && !password.isEmpty()) {
            variables.put("DBM_PASSWORD", password);
        }
        return variables;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("dbm is skipped");
            return;
        }
        if (isOff()) {
            return;
        }
        List<String> arguments = new ArrayList<>(command()
                .option("--format", format)
                .flag("--quiet", isQuiet())
                .flag("--debug", debug)
                .list());
        DbmClasspath classpath = new DbmClasspath(project, pluginArtifacts, pluginVersion);
        List<String> elements =
                new ArrayList<>(classes() == Classes.PROJECT ? classpath.withProject() : classpath.alone());
        elements.addAll(moreClasspath());
        Fork fork = new Fork(
                new JavaExecutable(toolchains, session).find(java),
                jvmArguments == null ? List.of() : jvmArguments,
                elements,
                project.getBasedir(),
                environment());
        int exitCode = fork.run(arguments);
        String what = "dbm " + arguments.get(0);
        switch (exitCode) {
            case 0 -> getLog().debug(what + " is done");
            case 1 -> throw new MojoFailureException(what + " found what has to be mended; it is said above");
            case 2 -> throw new MojoExecutionException(what + " was not asked correctly; it is said above");
            default ->
                throw new MojoExecutionException(
                        what + " could not do its work (exit code " + exitCode + "); it is said above");
        }
    }
}
