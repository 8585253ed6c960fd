package dev.dbm.core.catalog;

/**
 * Somebody changed an object while it was read. A reading sees the catalog's rows as of one moment, but texts such as a view's query are put together from what
 * is there when the server comes to them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-CATALOG">System catalog information functions</a>
 */
public final class TornReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TornReadException(String message) {
        super(message);
    }

    TornReadException(String message, Throwable cause) {
        super(message, cause);
    }
}
