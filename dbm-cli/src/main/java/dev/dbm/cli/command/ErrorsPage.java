package dev.dbm.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** The sections of docs/errors.md, which stands in the jar as it is, as text for a terminal. */
final class ErrorsPage {

    private static final String HEADING = "## ";
    private static final Pattern LINK = Pattern.compile("\\[([^]\\[]+)]\\(([^)]+)\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);
    private static final Pattern REMEDY = Pattern.compile("\\*(Mend:|Or:)\\*");

    private final SequencedMap<String, String> sections;

    private ErrorsPage(SequencedMap<String, String> sections) {
        this.sections = sections;
    }

    /** Reads the page. */
    static ErrorsPage read() {
        try (InputStream in = ErrorsPage.class.getResourceAsStream("/dev/dbm/cli/errors.md")) {
            if (in == null) {
                throw new IllegalStateException("dbm's jar holds no errors.md");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ErrorsPage parse(String page) {
        SequencedMap<String, String> sections = new LinkedHashMap<>();
        List<String> body = new ArrayList<>();
        String code = "";
        for (String line : page.lines().toList()) {
            if (line.startsWith(HEADING) || line.startsWith("# ")) {
                put(sections, code, body);
                code = line.startsWith(HEADING) ? line.substring(HEADING.length()) : "";
                body.clear();
            } else {
                body.add(line);
            }
        }
        put(sections, code, body);
        return new ErrorsPage(Collections.unmodifiableSequencedMap(sections));
    }

    private static void put(SequencedMap<String, String> sections, String code, List<String> body) {
        if (!code.isEmpty()) {
            sections.put(code, plain(String.join("\n", body).strip()));
        }
    }

    /** Links become their text, unless they lead out of dbm's pages; what is bold or in italics is neither. */
    private static String plain(String text) {
        String linked = LINK.matcher(text)
                .replaceAll(link -> java.util.regex.Matcher.quoteReplacement(
                        link.group(2).startsWith("http") ? link.group(1) + " (" + link.group(2) + ")" : link.group(1)));
        return REMEDY.matcher(STRONG.matcher(linked).replaceAll("$1")).replaceAll("$1");
    }

    /** Returns what is said of every code, in the page's order. */
    SequencedMap<String, String> sections() {
        return sections;
    }
}
