package dev.dbm.core.patch;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.SourceException;
import dev.dbm.core.journal.AtomicFile;
import dev.dbm.core.pull.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of a folder of source. */
final class SourceFiles {
    private static final String SUFFIX = ".java";

    private final Path root;
    private final Path resources;

    /**
     * Works in two folders.
     *
     * @param root that of Java source, in which the packages begin
     * @param resources that of what goes onto the class path as it is
     */
    SourceFiles(Path root, Path resources) {
        this.root = root;
        this.resources = resources;
    }

    /**
     * Returns the files of a package and of those below it, sorted.
     *
     * @throws SourceException if there are none, or one cannot be read
     */
    List<SourceFile> read(String packageName) {
        Path folder = root.resolve(packageName.replace('.', '/'));
        if (!Files.isDirectory(folder)) {
            throw unreadable(folder, "There is no source of the package " + packageName, "Check --package and --out.");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            return found.stream()
                    .map(file -> new SourceFile(SourceFile.Root.SOURCES, slashed(root.relativize(file)), text(file)))
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, "The folder cannot be read: " + e.getMessage(), "Check that you may read it.");
        }
    }

    /** Returns where a file is. */
    Path path(SourceFile file) {
        return switch (file.root()) {
            case SOURCES -> root.resolve(file.path());
            case RESOURCES -> resources.resolve(file.path());
        };
    }

    /** Returns a file's path for a patch that is applied where this process is; within the folder of source, if that is elsewhere. */
    String patchPath(SourceFile file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path(file).toAbsolutePath().normalize();
        return absolute.startsWith(here) ? slashed(here.relativize(absolute)) : file.path();
    }

    /** Returns what a file holds; empty if there is none. */
    Optional<String> text(SourceFile file) {
        return Files.exists(path(file)) ? Optional.of(text(path(file))) : Optional.empty();
    }

    /** Writes a file: it has the old text or the new one, whatever happens. */
    void write(SourceFile file) {
        try {
            AtomicFile.replace(path(file), file.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            ErrorCode.SOURCE_UNWRITABLE,
                            "A file of source cannot be written: " + e.getMessage(),
                            path(file).toString(),
                            "Look at the folder's permissions and at the space on the disk, and apply again: what is"
                                    + " written already is not changed twice."),
                    e);
        }
    }

    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable(file, "A file is not UTF-8", "Convert it: only what is read exactly can be kept exactly.");
        } catch (IOException e) {
            throw unreadable(file, "A file cannot be read: " + e.getMessage(), "Check that you may read it.");
        }
    }

    private static SourceException unreadable(Path file, String what, String remedy) {
        return new SourceException(new Problem(ErrorCode.SOURCE_UNREADABLE, what, file.toString(), remedy));
    }

    private static String slashed(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
