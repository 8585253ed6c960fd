package dev.dbm.studio.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Scripts, style sheets and pictures, all from the class path and held in memory.
 *
 * <p>Their addresses have a hash of all of them, so that a browser may keep them for ever, and modules may import one another by relative addresses.
 */
final class Assets {
    /** The path that all addresses begin with. */
    static final String PATH = "assets";

    private static final String FOLDER = "dev/dbm/studio/assets/";

    /** Lies in the folder whatever pages there are. */
    private static final String LANDMARK = "studio.css";

    private static final int HASH_LETTERS = 16;

    private final Map<String, byte[]> files;
    private final String hash;

    private Assets(SortedMap<String, byte[]> files) {
        this.files = files;
        this.hash = hash(files);
    }

    /** Reads all of them. */
    static Assets load() {
        URL landmark = Objects.requireNonNull(Assets.class.getResource("/" + FOLDER + LANDMARK));
        try {
            return new Assets(
                    landmark.openConnection() instanceof JarURLConnection jar
                            ? ofJar(jar)
                            : ofFolder(Objects.requireNonNull(
                                    Path.of(landmark.toURI()).getParent())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Neither a jar nor a folder: " + landmark, e);
        }
    }

    private static SortedMap<String, byte[]> ofJar(JarURLConnection connection) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String prefix =
                connection.getEntryName().substring(0, connection.getEntryName().length() - LANDMARK.length());
        // Not the file that the class loader has open, which closing this one would close.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(prefix.length()), content.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> ofFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String hash(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the address of a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    String address(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return URI.create("/" + PATH + "/" + hash + "/" + name).toString();
    }

    /** Returns whether a hash is that of these files, so that what is sent may be kept for ever. */
    boolean isCurrent(String given) {
        return hash.equals(given);
    }

    /** Returns a file's content, if there is one of that name. */
    Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Returns what a file is, by its name. */
    static String contentType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            default -> "text/plain; charset=utf-8";
        };
    }
}
