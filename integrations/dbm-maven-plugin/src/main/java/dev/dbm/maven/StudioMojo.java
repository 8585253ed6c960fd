package dev.dbm.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Shows a database, its rows and its migrations in the browser, until Ctrl-C. Compiles the project before; what is compiled
 * later it reads anew.
 */
@Mojo(name = "studio", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class StudioMojo extends RecordsMojo {

    private static final String STUDIO = "dev.dbm:dbm-studio:";

    /** The database; otherwise {@code DBM_URL}, then libpq's variables. */
    @Parameter(property = "dbm.url")
    private @Nullable String url;

    /** Who connects; otherwise the URL's user, {@code DBM_USER}, {@code PGUSER}. */
    @Parameter(property = "dbm.user")
    private @Nullable String user;

    /** The password; better kept in {@code DBM_PASSWORD} or {@code ~/.pgpass}. */
    @Parameter(property = "dbm.password")
    private @Nullable String password;

    /** Where to listen, at 127.0.0.1, 0 for any port that is free; otherwise at 7432, or the next that is free. */
    @Parameter(property = "dbm.port")
    private @Nullable Integer port;

    /** Whether rows may be changed, where somebody asks for it. */
    @Parameter(property = "dbm.write", defaultValue = "false")
    private boolean write;

    /** Whether to open no browser. */
    @Parameter(property = "dbm.noOpen", defaultValue = "false")
    private boolean noOpen;

    /** Creates the goal; Maven sets its parameters. */
    public StudioMojo() {}

    @Override
    CommandArguments command() {
        return command("studio")
                .option("--url", url)
                .option("--user", user)
                .option("--classpath", outputs())
                .option("--port", port)
                .flag("--write", write)
                .flag("--no-open", noOpen);
    }

    /** Where the project's classes are: they may be compiled again while the studio runs. */
    private String outputs() {
        return Stream.of(
                        project().getBuild().getOutputDirectory(),
                        project().getBuild().getTestOutputDirectory())
                .filter(folder -> new File(folder).exists())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    Map<String, String> environment() {
        return environment(password);
    }

    /** The pages are fetched by who wants to see them, and not by every build that has this plugin. */
    @Override
    List<String> moreClasspath() throws MojoExecutionException {
        List<String> more = new ArrayList<>(super.moreClasspath());
        CollectRequest collect = new CollectRequest();
        collect.setRoot(new Dependency(new DefaultArtifact(STUDIO + version()), "runtime"));
        collect.setRepositories(project().getRemotePluginRepositories());
        try {
            more.addAll(resolved(new DependencyRequest(collect, null)));
        } catch (DependencyResolutionException missing) {
            throw new MojoExecutionException("The studio cannot be fetched: " + missing.getMessage(), missing);
        }
        return more;
    }
}
