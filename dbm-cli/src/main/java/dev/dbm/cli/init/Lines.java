package dev.dbm.cli.init;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as lines, which remembers how each of them ends.
 *
 * @param raw the lines with their ends; the last may have none
 */
record Lines(List<String> raw) {

    private static final Pattern END = Pattern.compile("(?<=\n)");
    private static final String CRLF = "\r\n";

    Lines {
        raw = List.copyOf(raw);
    }

    static Lines of(String text) {
        return new Lines(text.isEmpty() ? List.of() : List.of(END.split(text)));
    }

    /** Returns lines as a text that ends with a line feed. */
    static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** Returns the lines without their ends. */
    List<String> bare() {
        return raw.stream().map(Lines::bare).toList();
    }

    /** Returns the text with other lines in place of some, which end as the text's lines do. */
    String with(int from, int to, List<String> lines) {
        String end = end();
        StringBuilder text = new StringBuilder();
        raw.subList(0, from).forEach(text::append);
        if (from > 0 && !raw.get(from - 1).endsWith("\n")) {
            text.append(end);
        }
        lines.forEach(line -> text.append(line).append(end));
        raw.subList(to, raw.size()).forEach(text::append);
        return text.toString();
    }

    /** Returns the text with lines behind its last one, parted by an empty line. */
    String followedBy(List<String> lines) {
        List<String> parted = new ArrayList<>();
        if (!raw.isEmpty() && !bare(raw.get(raw.size() - 1)).isBlank()) {
            parted.add("");
        }
        parted.addAll(lines);
        return with(raw.size(), raw.size(), parted);
    }

    private String end() {
        long windows = raw.stream().filter(line -> line.endsWith(CRLF)).count();
        long others = raw.stream().filter(line -> line.endsWith("\n")).count() - windows;
        return windows > others ? CRLF : "\n";
    }

    private static String bare(String line) {
        if (line.endsWith(CRLF)) {
            return line.substring(0, line.length() - 2);
        }
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }
}
