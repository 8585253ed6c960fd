package dev.dbm.spi;

import java.net.URI;

/** Shows a database in the browser; implemented by dbm-studio and named in its {@code META-INF/services}. */
public interface StudioServer {
    /**
     * Starts serving, to this machine alone; connects to nothing yet.
     *
     * @throws dev.dbm.ConfigurationException if options are wrong, or the port is taken
     */
    Serving start(StudioOptions options);

    /** A server that serves until it is closed. */
    interface Serving extends AutoCloseable {
        /** Returns the address to open, for a person: with its token everybody is let in as long as this serves. */
        URI address();

        /** Returns an address that lets one browser in, once: for another program, whose arguments everybody on this machine can read. */
        URI ticket();

        /** Stops serving. */
        @Override
        void close();
    }
}
