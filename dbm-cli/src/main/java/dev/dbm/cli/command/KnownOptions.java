package dev.dbm.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** What is not modelled and known to be there. */
final class KnownOptions {

    @Option(
            names = "--known",
            paramLabel = "OBJECT",
            description = "Let --strict pass with this object, by its printed name, for example \"view public.report\";"
                    + " may be repeated.")
    private List<String> objects = new ArrayList<>();

    @Option(
            names = "--known-file",
            paramLabel = "FILE",
            description =
                    "Let --strict pass with the objects in this file, a name on each line; lines that begin with #"
                            + " are comments.")
    private Optional<String> file = Optional.empty();

    /** Returns the names of the options and of the file. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        objects.forEach(name -> names.add(name.strip()));
        file.ifPresent(path -> lines(path).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(names::add));
        return names;
    }

    private static List<String> lines(String path) {
        try {
            return Files.readAllLines(Path.of(path));
        } catch (IOException | InvalidPathException unreadable) {
            throw Usage.problem(
                    "--known-file cannot be read: " + path,
                    "Give a file of UTF-8 text with a name on each line, for example: view public.report");
        }
    }
}
