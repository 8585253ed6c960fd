package dev.dbm.core.pull;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.SourceException;
import dev.dbm.core.journal.AtomicFile;
import dev.dbm.workspace.PulledFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The folders that source is written into. */
final class SourceFolder {
    private final Path sources;
    private final Path resources;

    SourceFolder(Path sources, Path resources) {
        this.sources = sources;
        this.resources = resources;
    }

    /**
     * Returns the files with what has to be done: nothing where one holds already what it should.
     *
     * @throws SourceException if a file is there that holds something else, or one that would be declared besides, or if a folder cannot be written
     */
    List<PulledFile> checked(List<SourceFile> files) {
        List<PulledFile> checked = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<Path> folders = new TreeSet<>();
        for (SourceFile file : files) {
            Path path = path(file);
            Optional<byte[]> bytes = bytes(path);
            boolean same =
                    bytes.filter(found -> Arrays.equals(found, utf8(file))).isPresent();
            if (bytes.isPresent() && !same) {
                problems.add(exists(path, "A file is there already that says something else"));
            }
            checked.add(new PulledFile(path, same ? PulledFile.State.UNCHANGED : PulledFile.State.WRITTEN));
            if (file.root() == SourceFile.Root.SOURCES) {
                folders.add(path.resolveSibling(""));
            }
        }
        boolean writes = checked.stream().anyMatch(file -> file.state() == PulledFile.State.WRITTEN);
        if (writes && problems.isEmpty()) {
            strangers(folders, checked)
                    .forEach(path -> problems.add(exists(path, "The package holds source already that is not this")));
        }
        if (problems.isEmpty() && writes) {
            checked.stream()
                    .filter(file -> file.state() == PulledFile.State.WRITTEN)
                    .forEach(file -> requireWritable(file.file()));
        }
        if (!problems.isEmpty()) {
            throw new SourceException(problems);
        }
        return checked;
    }

    /** Returns the files as they are, or, where one is not there, as it is to be. */
    List<SourceFile> there(List<SourceFile> files) {
        return files.stream()
                .map(file -> bytes(path(file))
                        .map(bytes ->
                                new SourceFile(file.root(), file.path(), new String(bytes, StandardCharsets.UTF_8)))
                        .orElse(file))
                .toList();
    }

    /** Writes the files that are to be written. */
    void write(List<SourceFile> files, List<PulledFile> checked) {
        for (int i = 0; i < files.size(); i++) {
            if (checked.get(i).state() == PulledFile.State.WRITTEN) {
                Path path = checked.get(i).file();
                try {
                    AtomicFile.replace(path, utf8(files.get(i)));
                } catch (IOException e) {
                    throw unwritable(path, e);
                }
            }
        }
    }

    private Path path(SourceFile file) {
        return switch (file.root()) {
            case SOURCES -> sources.resolve(file.path());
            case RESOURCES -> resources.resolve(file.path());
        };
    }

    private static byte[] utf8(SourceFile file) {
        return file.text().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> bytes(Path path) {
        try {
            return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static List<Path> strangers(Set<Path> folders, List<PulledFile> own) {
        List<Path> expected = own.stream().map(PulledFile::file).toList();
        List<Path> strangers = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".java") && !expected.contains(file))
                            .sorted()
                            .forEach(strangers::add);
                } catch (IOException e) {
                    throw unwritable(folder, e);
                }
            }
        }
        return strangers;
    }

    /** A folder that cannot be written is found before anything is written anywhere. */
    private static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw unwritable(file, new IOException("no right to write in " + folder));
        }
    }

    private static Problem exists(Path path, String what) {
        return new Problem(
                ErrorCode.SOURCE_EXISTS,
                what + "; nothing was written",
                path.toString(),
                "To bring existing records up to date: pull --diff, and --apply. Otherwise give another --package or"
                        + " --out, or remove the file.");
    }

    private static SourceException unwritable(Path path, IOException cause) {
        return new SourceException(
                new Problem(
                        ErrorCode.SOURCE_UNWRITABLE,
                        "A file of source cannot be written: " + cause.getMessage(),
                        path.toString(),
                        "Look at the folder's permissions and at the space on the disk, or give another folder: --out."
                                + " What is written already stays and is taken over by the next pull."),
                cause);
    }
}
