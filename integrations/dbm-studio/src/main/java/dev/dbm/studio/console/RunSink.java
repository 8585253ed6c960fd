package dev.dbm.studio.console;

import java.io.IOException;

/** Takes what a run tells. */
@FunctionalInterface
interface RunSink {
    /**
     * Takes one thing; while it does, the server waits.
     *
     * @throws IOException if nobody listens any more
     */
    void take(RunEvent event) throws IOException;
}
