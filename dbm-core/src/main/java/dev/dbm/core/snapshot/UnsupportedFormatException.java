package dev.dbm.core.snapshot;

/** A snapshot in a format that this release does not read. */
final class UnsupportedFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    UnsupportedFormatException(String message) {
        super(message);
    }

    /** Returns the message, which is never absent. */
    String what() {
        return String.valueOf(getMessage());
    }
}
