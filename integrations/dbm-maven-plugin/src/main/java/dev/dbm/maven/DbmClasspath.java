package dev.dbm.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** The class path of the JVM that dbm runs in. */
final class DbmClasspath {

    private static final String GROUP = "dev.dbm";

    private final MavenProject project;
    private final List<Artifact> pluginArtifacts;
    private final String pluginVersion;

    DbmClasspath(MavenProject project, List<Artifact> pluginArtifacts, String pluginVersion) {
        this.project = project;
        this.pluginArtifacts = pluginArtifacts;
        this.pluginVersion = pluginVersion;
    }

    /** Returns dbm's own jars. */
    List<String> alone() {
        return pluginArtifacts.stream()
                .map(artifact -> artifact.getFile().getPath())
                .toList();
    }

    /**
     * Returns the project's classes and dependencies of every scope, then those of dbm's jars that are not among them.
     *
     * @throws MojoExecutionException if the project has dbm in another version than the plugin's
     */
    List<String> withProject() throws MojoExecutionException {
        Set<String> present = new HashSet<>();
        for (Artifact artifact : project.getArtifacts()) {
            present.add(artifact.getDependencyConflictId());
            if (artifact.getGroupId().equals(GROUP)
                    && !artifact.getBaseVersion().equals(pluginVersion)) {
                throw new MojoExecutionException("This project has " + artifact.getId() + ", and the plugin is "
                        + pluginVersion + ". Give both the same version, for example by a property.");
            }
        }
        List<String> classpath = new ArrayList<>();
        try {
            for (String element : project.getTestClasspathElements()) {
                if (new File(element).exists()) {
                    classpath.add(element);
                }
            }
        } catch (DependencyResolutionRequiredException unresolved) {
            throw new MojoExecutionException("The project's dependencies are not resolved", unresolved);
        }
        for (Artifact artifact : pluginArtifacts) {
            if (!present.contains(artifact.getDependencyConflictId())) {
                classpath.add(artifact.getFile().getPath());
            }
        }
        return classpath;
    }
}
