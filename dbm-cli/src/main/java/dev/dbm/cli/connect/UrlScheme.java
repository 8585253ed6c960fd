package dev.dbm.cli.connect;

/**
 * A way to write down where a database is. This is the place for further ones: a transport of its own is a scheme whose reader gives pgjdbc's
 * {@code socketFactory} property.
 */
interface UrlScheme {

    /** Returns whether the text begins as this scheme's URLs do. */
    boolean accepts(String url);

    /**
     * Reads a URL that was accepted.
     *
     * @throws dev.dbm.ConfigurationException if it is malformed
     */
    DatabaseUrl read(String url);
}
