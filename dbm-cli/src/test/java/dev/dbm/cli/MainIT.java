package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dbm.ErrorCode;
import dev.dbm.cli.init.Shell;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main class on a JVM that is too old for everything else. */
class MainIT {

    private static final int JAVA_8 = 52;
    private static final Pattern OLD = Pattern.compile("JAVA_VERSION=\"(?:1\\.8|9|1\\d|20)[.\"_]");

    @TempDir
    private Path folder;

    @Test
    void can_be_loaded_by_old_jvms() throws IOException {
        try (DataInputStream in = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
            in.readInt();
            in.readUnsignedShort();

            assertThat(in.readUnsignedShort()).isEqualTo(JAVA_8);
        }
    }

    @Test
    void says_which_java_is_needed() {
        assertThat(Main.refusal("1.8", "/jdk8"))
                .startsWith("dbm needs Java 21 or later, and this is Java 1.8: /jdk8\n");
        assertThat(Main.refusal("20", "/jdk20")).contains(ErrorCode.JAVA_TOO_OLD.text());
        assertThat(Main.refusal("21", "")).isEmpty();
    }

    @Test
    void says_so_on_an_old_jvm() throws IOException {
        Optional<Path> old = oldJvm();
        assumeTrue(old.isPresent(), "No JDK older than 21 is installed beside the one that runs this test");

        Shell.Ran ran = Shell.in(folder).run("'%s' -jar '%s' status".formatted(old.get(), ForkedJar.jar()));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).startsWith("dbm needs Java 21 or later").doesNotContain("Exception", "Error");
    }

    private static Optional<Path> oldJvm() throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> others = Files.list(home.getParent())) {
            return others.filter(jdk -> OLD.matcher(release(jdk)).find())
                    .map(jdk -> jdk.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static String release(Path jdk) {
        try {
            Path file = jdk.resolve("release");
            return Files.isReadable(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
