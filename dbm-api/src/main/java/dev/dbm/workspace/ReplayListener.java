package dev.dbm.workspace;

/** Is told how far a replay is; called in the thread that replays. */
@FunctionalInterface
public interface ReplayListener {
    /** Returns a listener that does nothing. */
    static ReplayListener none() {
        return progress -> {};
    }

    /** Called before each file is run, and once after the last. */
    void on(ReplayProgress progress);
}
