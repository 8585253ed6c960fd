package dev.dbm.maven;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Finds a {@code java} that is recent enough for dbm, whatever Maven itself runs on. */
final class JavaExecutable {

    private static final int OLDEST = 21;
    private static final Pattern VERSION = Pattern.compile("\"?(?:1\\.)?(\\d+).*");
    private static final String REMEDY = "dbm runs on Java " + OLDEST + " or later. Choose a JDK for the project with"
            + " maven-toolchains-plugin (goal select-jdk-toolchain, <version>[" + OLDEST + ",)</version>), or name its"
            + " java in -Ddbm.java.";

    private final ToolchainManager toolchains;
    private final MavenSession session;

    JavaExecutable(ToolchainManager toolchains, MavenSession session) {
        this.toolchains = toolchains;
        this.session = session;
    }

    /**
     * Finds it.
     *
     * @param given the one that the user names; null if they name none
     * @throws MojoExecutionException if there is none, or the one that was chosen is too old
     */
    String find(@Nullable File given) throws MojoExecutionException {
        if (given != null) {
            return recent("dbm.java", given.getPath());
        }
        @Nullable Toolchain chosen = toolchains.getToolchainFromBuildContext("jdk", session);
        if (chosen != null) {
            return recent("the project's JDK toolchain", executable(chosen));
        }
        if (Runtime.version().feature() >= OLDEST) {
            return Path.of(System.getProperty("java.home"), "bin", "java").toString();
        }
        List<Toolchain> others =
                new ArrayList<>(toolchains.getToolchains(session, "jdk", Map.of("version", "[" + OLDEST + ",)")));
        if (others.isEmpty()) {
            throw new MojoExecutionException(
                    "Maven runs on Java " + Runtime.version().feature() + ", and no other is chosen. " + REMEDY);
        }
        return executable(others.get(0));
    }

    private static String executable(Toolchain toolchain) throws MojoExecutionException {
        @Nullable String executable = toolchain.findTool("java");
        if (executable == null) {
            throw new MojoExecutionException("The toolchain " + toolchain + " has no java. " + REMEDY);
        }
        return executable;
    }

    private static String recent(String source, String executable) throws MojoExecutionException {
        if (!Files.isExecutable(Path.of(executable))) {
            throw new MojoExecutionException("What " + source + " names is no program: " + executable + ". " + REMEDY);
        }
        OptionalInt feature = feature(Path.of(executable));
        if (feature.isPresent() && feature.getAsInt() < OLDEST) {
            throw new MojoExecutionException(
                    "What " + source + " names is Java " + feature.getAsInt() + ": " + executable + ". " + REMEDY);
        }
        return executable;
    }

    /** Returns the release that the JDK's own file names; empty if there is no such file, and the JVM itself has to say. */
    private static OptionalInt feature(Path executable) throws MojoExecutionException {
        try {
            Path release = executable.toRealPath().resolve("../../release").normalize();
            if (!Files.exists(release)) {
                return OptionalInt.empty();
            }
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(release)) {
                properties.load(in);
            }
            Matcher version = VERSION.matcher(properties.getProperty("JAVA_VERSION", ""));
            return version.matches() ? OptionalInt.of(Integer.parseInt(version.group(1))) : OptionalInt.empty();
        } catch (IOException unreadable) {
            throw new MojoExecutionException("The JDK of " + executable + " cannot be read", unreadable);
        }
    }
}
