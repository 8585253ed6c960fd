package dev.dbm.studio.web;

/** What is streamed to the studio's own pages. In both formats an empty line between two parts means nothing, and so tells whether anybody still reads. */
public enum StreamFormat {
    /** Elements for htmx to put in their place. */
    HTML("text/html; charset=utf-8"),
    /** A JSON value on each line, for a script; a failure is an object with a member {@code error}. */
    JSON_LINES("application/x-ndjson; charset=utf-8");

    private final String contentType;

    StreamFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }
}
