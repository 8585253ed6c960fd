package dev.dbm.cli.init;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines between two marker lines, which dbm writes and later writes anew. The first marker holds a digest of the lines, so that an edit by hand is seen.
 *
 * @param first the index of the line that begins it
 * @param last the index of the line that ends it
 * @param digest what the marker says of the lines; empty if it says nothing
 * @param lines the lines between
 */
record Block(int first, int last, String digest, List<String> lines) {

    private static final int DIGITS = 16;
    private static final String HINT = "written by dbm init, which replaces it; your own text goes outside";

    /** A file whose markers make no sense. */
    static final class BrokenMarkers extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        BrokenMarkers(int line) {
            super("line " + line);
            this.line = line;
        }

        /** Returns the number of the line, from 1. */
        int line() {
            return line;
        }
    }

    /** Looks for the block of a project among the lines of a file. */
    static Optional<Block> find(List<String> file, CommentStyle comment, String project) throws BrokenMarkers {
        Pattern begin = Pattern.compile("\\s*" + Pattern.quote(comment.open())
                + "dbm:begin(?: project=\"([^\"]*)\")?(?: ([0-9a-f]{16}))?\\b.*");
        Pattern end =
                Pattern.compile("\\s*" + Pattern.quote(comment.open()) + "dbm:end(?: project=\"([^\"]*)\")?(?:\\s.*)?");
        Optional<Block> found = Optional.empty();
        int open = -1;
        Matcher opened = begin.matcher("");
        for (int i = 0; i < file.size(); i++) {
            Matcher begins = begin.matcher(file.get(i));
            Matcher ends = end.matcher(file.get(i));
            if (begins.matches()) {
                if (open >= 0) {
                    throw new BrokenMarkers(i + 1);
                }
                open = i;
                opened = begins;
            } else if (ends.matches()) {
                if (open < 0 || !name(opened).equals(name(ends))) {
                    throw new BrokenMarkers(i + 1);
                }
                if (name(opened).equals(project)) {
                    if (found.isPresent()) {
                        throw new BrokenMarkers(open + 1);
                    }
                    String digest = opened.group(2) == null ? "" : opened.group(2);
                    found = Optional.of(new Block(open, i, digest, List.copyOf(file.subList(open + 1, i))));
                }
                open = -1;
            }
        }
        if (open >= 0) {
            throw new BrokenMarkers(open + 1);
        }
        return found;
    }

    private static String name(Matcher marker) {
        return marker.group(1) == null ? "." : marker.group(1);
    }

    /** Returns the lines of a block with its markers. */
    static List<String> marked(List<String> lines, CommentStyle comment, String project) {
        String name = project.equals(".") ? "" : " project=\"" + project + "\"";
        List<String> marked = new ArrayList<>();
        marked.add(comment.of("dbm:begin" + name + " " + digest(lines) + " " + HINT));
        marked.addAll(lines);
        marked.add(comment.of("dbm:end" + name));
        return marked;
    }

    /** Returns whether the lines are what dbm wrote. */
    boolean isAsWritten() {
        return digest.equals(digest(lines));
    }

    private static String digest(List<String> lines) {
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
