package dev.dbm.docs.commands;

import dev.dbm.docs.commands.DocBlock.Marker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the blocks of commands of a page: those whose fence names a shell, or nothing. */
final class DocPage {

    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern FENCE = Pattern.compile("( *)```(\\S*) *");
    private static final Pattern RUN = Pattern.compile("<!-- run: ([a-z-]+)(, anew)?(?:, exits (\\d))? -->");
    private static final Pattern NOT_RUN = Pattern.compile("<!-- not run: (.+) -->");
    private static final Set<String> SHELLS = Set.of("", "sh", "console", "bash", "shell");

    private DocPage() {}

    /** Returns the pages for users: README, CONTRIBUTING and all below docs but the decisions. */
    static List<Path> all() {
        try (Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(TOP.resolve("README.md"), TOP.resolve("CONTRIBUTING.md")),
                            docs.filter(file -> file.toString().endsWith(".md"))
                                    .filter(file -> !file.toString().contains("/adr/"))
                                    .sorted())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the blocks of all pages. */
    static Stream<DocBlock> blocks() {
        return all().stream().flatMap(page -> blocks(page).stream());
    }

    static List<DocBlock> blocks(Path page) {
        List<String> lines;
        try {
            lines = Files.readAllLines(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String name = TOP.relativize(page).toString();
        List<DocBlock> blocks = new ArrayList<>();
        String above = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (!fence.matches()) {
                above = lines.get(i).strip();
                continue;
            }
            int first = i + 1;
            int indent = fence.group(1).length();
            List<String> body = new ArrayList<>();
            for (i = first; !lines.get(i).strip().equals("```"); i++) {
                body.add(lines.get(i).substring(Math.min(indent, lines.get(i).length())));
            }
            if (SHELLS.contains(fence.group(2))) {
                blocks.add(new DocBlock(name, first, marker(above), DocBlock.steps(body)));
            }
            above = "";
        }
        return blocks;
    }

    private static Marker marker(String comment) {
        Matcher run = RUN.matcher(comment);
        if (run.matches()) {
            return new Marker.Run(
                    run.group(1),
                    run.group(2) == null ? DocBlock.Start.GOING_ON : DocBlock.Start.ANEW,
                    run.group(3) == null ? 0 : Integer.parseInt(run.group(3)));
        }
        Matcher not = NOT_RUN.matcher(comment);
        return not.matches() ? new Marker.NotRun(not.group(1)) : new Marker.Missing();
    }
}
