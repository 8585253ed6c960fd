package dev.dbm.docs.commands;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Output as a page shows it: times, dates, commits and the width of gaps are anything, {@code …} on a line of its own is any lines, and within a line any text.
 *
 * @param lines the lines
 */
record Shown(List<String> lines) {

    private static final Pattern MILLIS = Pattern.compile("\\d+ ms");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ");

    private static final Pattern COMMIT = Pattern.compile("\\([0-9a-f]{7,40}\\)");

    /** Returns whether this is what was printed. */
    boolean matches(String printed) {
        StringBuilder pattern = new StringBuilder();
        for (String line : lines) {
            if (line.strip().equals("…")) {
                pattern.append("(?:.*\n)*?");
            } else {
                String[] parts = plain(line).split("…", -1);
                for (int i = 0; i < parts.length; i++) {
                    pattern.append(i > 0 ? "(?:.*)" : "").append(Pattern.quote(parts[i]));
                }
                pattern.append("\n");
            }
        }
        String text = printed.lines().map(Shown::plain).reduce("", (all, line) -> all + line + "\n");
        return Pattern.matches(pattern.toString(), text);
    }

    private static String plain(String line) {
        String masked = MILLIS.matcher(line).replaceAll("N ms");
        masked = MOMENT.matcher(masked).replaceAll("MOMENT");
        masked = COMMIT.matcher(masked).replaceAll("(COMMIT)");
        return masked.replaceAll(" +", " ").stripTrailing();
    }
}
