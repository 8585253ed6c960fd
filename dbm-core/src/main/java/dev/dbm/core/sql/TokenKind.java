package dev.dbm.core.sql;

/** The lexical classes of PostgreSQL's SQL, as far as dbm must tell them apart. */
public enum TokenKind {
    /** An unquoted name or key word. */
    WORD,
    /** A name in double quotes, {@code U&"…"} included. */
    QUOTED_NAME,
    /** A string in single quotes, with any prefix. */
    STRING,
    /** A string between dollar tags. */
    DOLLAR_STRING,
    /** A number. */
    NUMBER,
    /** A positional parameter, {@code $1}. */
    PARAMETER,
    /** An operator, {@code ::} and {@code :=} included. */
    OPERATOR,
    /** A bracket, comma, point or single colon. */
    PUNCTUATION,
    /** A semicolon. */
    SEMICOLON,
    /** A backslash outside quotes, which no SQL has: psql's. */
    BACKSLASH,
    /** A comment to the end of the line, without that end. */
    LINE_COMMENT,
    /** A bracketed comment, nested ones included. */
    BLOCK_COMMENT,
    /** A quoted text or bracketed comment that the end of the text cuts off. */
    UNTERMINATED;

    /** Returns whether it means nothing to the server. */
    public boolean isComment() {
        return this == LINE_COMMENT || this == BLOCK_COMMENT;
    }
}
