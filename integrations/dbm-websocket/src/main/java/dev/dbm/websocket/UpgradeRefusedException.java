package dev.dbm.websocket;

import java.io.IOException;

/** An HTTP server that answered, and did not open a WebSocket. Nothing is left open. */
public final class UpgradeRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int statusCode;

    UpgradeRefusedException(String message, int statusCode, Throwable cause) {
        super(message, cause);
        this.statusCode = statusCode;
    }

    /** Returns the HTTP status, for example 503, by which a caller may tell what passes from what stays. */
    public int statusCode() {
        return statusCode;
    }
}
