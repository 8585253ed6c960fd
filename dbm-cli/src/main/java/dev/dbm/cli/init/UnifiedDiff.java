package dev.dbm.cli.init;

import java.util.List;

/**
 * A difference in the form that {@code git apply} takes. A block is one place in a file, so there is one hunk.
 *
 * @param path the file
 * @param mode whether it is run
 */
record UnifiedDiff(String path, Mode mode) {

    private static final int CONTEXT = 3;

    /** Returns the difference of two texts; a text that was empty was not there. */
    String of(String before, String after) {
        List<String> old = Lines.of(before).raw();
        List<String> now = Lines.of(after).raw();
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - same
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        int from = Math.max(0, same - CONTEXT);
        int oldEnd = old.size() - tail;
        int nowEnd = now.size() - tail;
        int behind = Math.min(CONTEXT, tail);

        StringBuilder diff = new StringBuilder(header(before));
        diff.append("@@ -%s +%s @@\n".formatted(range(from, oldEnd + behind), range(from, nowEnd + behind)));
        add(diff, ' ', old.subList(from, same));
        add(diff, '-', old.subList(same, oldEnd));
        add(diff, '+', now.subList(same, nowEnd));
        add(diff, ' ', old.subList(oldEnd, oldEnd + behind));
        return diff.toString();
    }

    private String header(String before) {
        String head = "diff --git a/%1$s b/%1$s\n".formatted(path);
        if (before.isEmpty()) {
            String bits = switch (mode) {
                case PLAIN -> "100644";
                case EXECUTABLE -> "100755";
            };
            return head + "new file mode " + bits + "\n--- /dev/null\n+++ b/" + path + "\n";
        }
        return head + "--- a/" + path + "\n+++ b/" + path + "\n";
    }

    private static String range(int from, int to) {
        return (to == from ? from : from + 1) + "," + (to - from);
    }

    private static void add(StringBuilder diff, char sign, List<String> lines) {
        for (String line : lines) {
            diff.append(sign).append(line);
            if (!line.endsWith("\n")) {
                diff.append("\n\\ No newline at end of file\n");
            }
        }
    }
}
