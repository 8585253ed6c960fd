package dev.dbm.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The PostgreSQL major versions that run a project's migrations.
 *
 * @param numbers ascending; empty if they are not known
 */
record Majors(Collection<Integer> numbers) {
    static final int OLDEST = 14;

    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*majors[ \\t]*[=:]([^\\r\\n]*)");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]");

    /** Sorts and copies. */
    Majors {
        numbers = List.copyOf(new TreeSet<>(numbers));
    }

    /** Returns what a project's settings name; what else they say is for the commands to judge. */
    static Majors read(Path settings) {
        try {
            Matcher line = LINE.matcher(Files.isRegularFile(settings) ? Files.readString(settings) : "");
            return new Majors(
                    line.find()
                            ? NUMBER.matcher(line.group(1))
                                    .results()
                                    .map(MatchResult::group)
                                    .map(Integer::valueOf)
                                    .toList()
                            : List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean areKnown() {
        return !numbers.isEmpty();
    }

    /** Returns the line of the settings, as a comment if there is nothing to say. */
    String setting() {
        return areKnown()
                ? "majors = " + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "#majors = 16";
    }

    /** Returns the version of the embedded server's binaries: of the oldest major, which can do the least; otherwise of the newest that there is. */
    String binaries(Properties versions) {
        return numbers.stream()
                .map(major -> versions.getProperty(String.valueOf(major), ""))
                .filter(version -> !version.isEmpty())
                .findFirst()
                .orElseGet(() -> versions.getProperty(versions.stringPropertyNames().stream()
                        .max((a, b) -> a.compareTo(b))
                        .orElseThrow()));
    }
}
