package dev.dbm.core.snapshot;

/** What is wrong in a file, and on which line; becomes a {@link dev.dbm.JournalException} once the file's name is known. */
final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedException(int line, String message) {
        super(message);
        this.line = line;
    }

    MalformedException(int line, String message, Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    /** Returns the line, from 1; 0 if it is about the whole file. */
    int line() {
        return line;
    }

    /** Returns the message, which is never absent. */
    String what() {
        return String.valueOf(getMessage());
    }
}
