package dev.dbm.core.patch;

import java.util.ArrayList;
import java.util.List;

/** The difference between two texts of a file, as a patch that git takes. */
final class UnifiedPatch {
    private static final int CONTEXT = 3;

    private final List<String> old;
    private final List<String> now;

    private UnifiedPatch(List<String> old, List<String> now) {
        this.old = old;
        this.now = now;
    }

    /**
     * Returns the patch of a file that is there.
     *
     * @param path its path, parted by slashes
     */
    static String changed(String path, String old, String now) {
        return "diff --git a/" + path + " b/" + path + "\n--- a/" + path + "\n+++ b/" + path + "\n"
                + new UnifiedPatch(lines(old), lines(now)).hunks();
    }

    /** Returns the patch that makes a file. */
    static String created(String path, String now) {
        return "diff --git a/" + path + " b/" + path + "\nnew file mode 100644\n--- /dev/null\n+++ b/" + path + "\n"
                + new UnifiedPatch(List.of(), lines(now)).hunks();
    }

    /** Each line with its end; what stands before a line feed is part of the line, whatever it is. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(at, next));
            at = next;
        }
        return lines;
    }

    private String hunks() {
        List<String> all = marked();
        StringBuilder text = new StringBuilder();
        int at = 0;
        int oldAt = 0;
        int newAt = 0;
        while (at < all.size()) {
            int first = next(all, at);
            if (first == all.size()) {
                break;
            }
            int from = Math.max(at, first - CONTEXT);
            int last = first;
            int following = next(all, last + 1);
            while (following < all.size() && following - last <= 2 * CONTEXT) {
                last = following;
                following = next(all, last + 1);
            }
            int to = Math.min(all.size(), last + 1 + CONTEXT);
            oldAt += from - at;
            newAt += from - at;
            List<String> hunk = all.subList(from, to);
            int olds = count(hunk, '+');
            int news = count(hunk, '-');
            text.append("@@ -")
                    .append(range(oldAt, olds))
                    .append(" +")
                    .append(range(newAt, news))
                    .append(" @@\n");
            hunk.forEach(
                    line -> text.append(line).append(line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"));
            oldAt += olds;
            newAt += news;
            at = to;
        }
        return text.toString();
    }

    private static String range(int start, int count) {
        return (count == 0 ? start : start + 1) + "," + count;
    }

    private static int next(List<String> all, int at) {
        int next = at;
        while (next < all.size() && all.get(next).charAt(0) == ' ') {
            next++;
        }
        return next;
    }

    private static int count(List<String> hunk, char other) {
        return (int) hunk.stream().filter(line -> line.charAt(0) != other).count();
    }

    /** Lines behind a sign for staying, going or coming: along the longest common subsequence of what lies between the equal ends. */
    private List<String> marked() {
        int start = 0;
        int oldEnd = old.size();
        int newEnd = now.size();
        while (start < oldEnd && start < newEnd && old.get(start).equals(now.get(start))) {
            start++;
        }
        while (oldEnd > start && newEnd > start && old.get(oldEnd - 1).equals(now.get(newEnd - 1))) {
            oldEnd--;
            newEnd--;
        }
        List<String> marked = new ArrayList<>();
        old.subList(0, start).forEach(line -> marked.add(" " + line));
        between(old.subList(start, oldEnd), now.subList(start, newEnd), marked);
        old.subList(oldEnd, old.size()).forEach(line -> marked.add(" " + line));
        return marked;
    }

    private static void between(List<String> left, List<String> right, List<String> marked) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                marked.add(" " + left.get(i));
                i++;
                j++;
            } else if (i < left.size() && (j == right.size() || common[i + 1][j] >= common[i][j + 1])) {
                marked.add("-" + left.get(i));
                i++;
            } else {
                marked.add("+" + right.get(j));
                j++;
            }
        }
    }
}
