package dev.dbm.core.compare;

import java.util.ArrayList;
import java.util.List;

/** Which lines of a text changed, as a unified diff without its header. */
final class LineDiff {
    private static final int CONTEXT = 2;
    private static final int MOST_LINES = 60;

    /** More cells than this are not worth the time: what differs is then shown as a whole. */
    private static final long MOST_CELLS = 4_000_000;

    private final List<String> old;
    private final List<String> now;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line of either text.
     *
     * @param sign whether it goes, comes or stays
     * @param text the line
     * @param oldAt where it is in the old text, from 0; for one that comes, where it comes
     * @param newAt where it is in the new text, from 0; for one that goes, where it was
     */
    private record Line(char sign, String text, int oldAt, int newAt) {}

    private LineDiff(List<String> old, List<String> now) {
        this.old = old;
        this.now = now;
    }

    /** Returns the lines that differ with some around them, each with its sign, below the places where they are; empty if none differ. */
    static List<String> of(String old, String now) {
        LineDiff diff = new LineDiff(List.of(old.split("\n", -1)), List.of(now.split("\n", -1)));
        diff.compare();
        List<String> shown = diff.hunks();
        if (shown.size() <= MOST_LINES) {
            return shown;
        }
        List<String> most = new ArrayList<>(shown.subList(0, MOST_LINES));
        most.add("… and %d more lines".formatted(shown.size() - MOST_LINES));
        return most;
    }

    private void compare() {
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            lines.add(new Line(' ', old.get(start), start, start));
            start++;
        }
        int oldEnd = old.size();
        int newEnd = now.size();
        while (oldEnd > start && newEnd > start && old.get(oldEnd - 1).equals(now.get(newEnd - 1))) {
            oldEnd--;
            newEnd--;
        }
        between(start, oldEnd, newEnd);
        for (int at = 0; oldEnd + at < old.size(); at++) {
            lines.add(new Line(' ', old.get(oldEnd + at), oldEnd + at, newEnd + at));
        }
    }

    /** Walks along the longest common subsequence of what lies between the equal ends. */
    private void between(int start, int oldEnd, int newEnd) {
        int height = oldEnd - start;
        int width = newEnd - start;
        boolean small = (long) height * width <= MOST_CELLS;
        int[][] common = new int[small ? height + 1 : 1][small ? width + 1 : 1];
        for (int i = height - 1; small && i >= 0; i--) {
            for (int j = width - 1; j >= 0; j--) {
                common[i][j] = old.get(start + i).equals(now.get(start + j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < height || j < width) {
            if (small && i < height && j < width && old.get(start + i).equals(now.get(start + j))) {
                lines.add(new Line(' ', old.get(start + i), start + i, start + j));
                i++;
                j++;
            } else if (i < height && (j == width || !small || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line('-', old.get(start + i), start + i, start + j));
                i++;
            } else {
                lines.add(new Line('+', now.get(start + j), start + i, start + j));
                j++;
            }
        }
    }

    private List<String> hunks() {
        List<String> shown = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int first = next(at);
            if (first == lines.size()) {
                return shown;
            }
            int from = Math.max(at, first - CONTEXT);
            int end = first;
            while (next(end) - end <= 2 * CONTEXT && next(end) < lines.size()) {
                end = next(end) + 1;
            }
            int to = Math.min(lines.size(), end + CONTEXT);
            List<Line> hunk = lines.subList(from, to);
            shown.add("@@ -%s +%s @@".formatted(range(hunk, '+'), range(hunk, '-')));
            hunk.forEach(line -> shown.add((line.sign() + line.text()).stripTrailing()));
            at = to;
        }
        return shown;
    }

    /** The next line that goes or comes. */
    private int next(int at) {
        int next = at;
        while (next < lines.size() && lines.get(next).sign() == ' ') {
            next++;
        }
        return next;
    }

    /** The first line of a hunk on one side and how many there are; lines with the other side's sign do not count. */
    private static String range(List<Line> hunk, char other) {
        long count = hunk.stream().filter(line -> line.sign() != other).count();
        int first = other == '+' ? hunk.getFirst().oldAt() : hunk.getFirst().newAt();
        return "%d,%d".formatted(count == 0 ? first : first + 1, count);
    }
}
