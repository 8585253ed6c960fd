package dev.dbm.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/** A goal that may prove what it says in a throw-away database. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class ProvingMojo extends DbmMojo {

    private static final Path DEFAULT_FOLDER = Path.of("src", "main", "resources", "db", "migrations");

    /** Whether to prove nothing, and say so. */
    @Parameter(property = "dbm.offline", defaultValue = "false")
    private boolean offline;

    /**
     * Whether an embedded server is resolved for the platform that Maven runs on, where the project has none and no other is named.
     */
    @Parameter(property = "dbm.embedded", defaultValue = "true")
    private boolean embedded;

    /**
     * The version of its binaries, for example {@code 16.14.0}; otherwise of the oldest major that {@code dbm.properties} in the migrations folder names, of the
     * newest if it names none.
     */
    @Parameter(property = "dbm.postgresVersion")
    private @Nullable String postgresVersion;

    @Inject
    private RepositorySystem repositories;

    /** Returns whether another server is named. */
    abstract boolean hasServer();

    /** Returns the migrations folder, if it is not the usual one. */
    @Nullable
    File migrations() {
        return null;
    }

    /** Returns a command with the options that all of these goals have. */
    CommandArguments command(String name) {
        return new CommandArguments(name).flag("--offline", offline);
    }

    @Override
    final Classes classes() {
        return Classes.PROJECT;
    }

    @Override
    List<String> moreClasspath() throws MojoExecutionException {
        Path folder = project().getBasedir().toPath();
        File named = migrations();
        Path migrations = named == null ? folder.resolve(DEFAULT_FOLDER) : named.toPath();
        if (!embedded || offline || hasServer()) {
            return List.of();
        }
        Optional<EmbeddedServer> server = EmbeddedServer.here(postgresVersion, migrations);
        if (server.isEmpty()) {
            getLog().info("There is no embedded server for %s on %s; dbm.scratchUrl names another"
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            return List.of();
        }
        return present().stream().anyMatch(server.get()::isIn) ? List.of() : resolved(server.get());
    }

    private Set<String> present() {
        Set<String> present = new HashSet<>();
        for (Artifact artifact : project().getArtifacts()) {
            present.add(artifact.getGroupId() + ":" + artifact.getArtifactId());
        }
        return present;
    }

    /** Returns the files of what is asked for, of which the project has none in whatever version. */
    final List<String> resolved(DependencyRequest request) throws DependencyResolutionException {
        Set<String> present = present();
        List<String> files = new ArrayList<>();
        for (ArtifactResult result : repositories
                .resolveDependencies(session().getRepositorySession(), request)
                .getArtifactResults()) {
            org.eclipse.aether.artifact.Artifact artifact = result.getArtifact();
            if (!present.contains(artifact.getGroupId() + ":" + artifact.getArtifactId())) {
                files.add(artifact.getFile().getPath());
            }
        }
        return files;
    }

    private List<String> resolved(EmbeddedServer server) {
        try {
            List<String> files = resolved(server.request(project().getRemoteProjectRepositories()));
            getLog().info("Proofs run on the embedded " + server);
            return files;
        } catch (DependencyResolutionException missing) {
            getLog().warn("Without an embedded server: " + missing.getMessage());
            return List.of();
        }
    }
}
