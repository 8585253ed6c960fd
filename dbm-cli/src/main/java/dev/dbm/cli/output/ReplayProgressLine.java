package dev.dbm.cli.output;

import dev.dbm.workspace.ReplayProgress;
import java.time.Duration;
import java.time.InstantSource;

/** Tells on the error stream how far a replay is: on a terminal in one line that is written over, elsewhere in a line every few seconds. */
public final class ReplayProgressLine implements AutoCloseable {
    private static final Duration PAUSE_BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration PAUSE_ON_TERMINAL = Duration.ofMillis(100);
    private static final String CLEARED = "\r\u001B[K";

    private final Console console;
    private final InstantSource clock;
    private long lastMillis;
    private boolean open;

    /** Creates a line on a console. */
    public ReplayProgressLine(Console console) {
        this(console, InstantSource.system());
    }

    ReplayProgressLine(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
        this.lastMillis = clock.millis();
    }

    /** Tells of a progress, unless it told of one a moment ago. */
    public void on(ReplayProgress progress) {
        long now = clock.millis();
        boolean terminal = console.isTerminal();
        long pause = (terminal ? PAUSE_ON_TERMINAL : PAUSE_BETWEEN_LINES).toMillis();
        if (now - lastMillis < pause) {
            return;
        }
        lastMillis = now;
        if (terminal) {
            open = true;
            console.status(CLEARED + progress.describe());
        } else {
            console.log(progress.describe());
        }
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (open) {
            console.status(CLEARED);
            open = false;
        }
    }
}
