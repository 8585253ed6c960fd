package dev.dbm.cli.init;

import java.util.List;

/**
 * One file of the set-up.
 *
 * @param path from the repository's top, parted by slashes
 * @param placement what may be done to a file that is there already
 * @param comment how its markers are written
 * @param key whose block it is: a project's path from the top
 * @param mode whether it is run
 * @param head lines that come before the block, and only in a new file: a shebang line, front matter
 * @param lines the block, or the whole text of a seed
 */
record Piece(
        String path,
        Placement placement,
        CommentStyle comment,
        String key,
        Mode mode,
        List<String> head,
        List<String> lines) {

    private static final String FENCE = "---";

    Piece {
        head = List.copyOf(head);
        lines = List.copyOf(lines);
    }

    /** Parts a text into its head and its block. */
    static Piece of(String path, Placement placement, CommentStyle comment, String key, Mode mode, String text) {
        List<String> all = text.lines().toList();
        int head = 0;
        if (all.get(0).startsWith("#!")) {
            head = 1;
        } else if (all.get(0).equals(FENCE)) {
            head = all.subList(1, all.size()).indexOf(FENCE) + 2;
        }
        return new Piece(path, placement, comment, key, mode, all.subList(0, head), all.subList(head, all.size()));
    }

    /** Returns the text of a new file. */
    String fresh() {
        return switch (placement) {
            case SEED -> Lines.text(head) + Lines.text(lines);
            case WHOLE, END, AFTER_SHEBANG -> Lines.text(head) + Lines.text(marked());
        };
    }

    /** Returns the block with its markers. */
    List<String> marked() {
        return Block.marked(lines, comment, key);
    }
}
