package dev.dbm.cli.init;

/** How a file's format writes a comment of one line. */
enum CommentStyle {
    /** Shell, YAML, git's own files. */
    HASH("# ", ""),
    /** Markdown. */
    MARKUP("<!-- ", " -->");

    private final String open;
    private final String close;

    CommentStyle(String open, String close) {
        this.open = open;
        this.close = close;
    }

    String of(String text) {
        return open + text + close;
    }

    String open() {
        return open;
    }
}
