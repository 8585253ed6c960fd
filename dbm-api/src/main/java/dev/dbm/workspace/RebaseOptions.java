package dev.dbm.workspace;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a {@link Workspace#rebase(RebaseOptions)} goes about it.
 *
 * @param onto a git revision whose migrations stay where they are, for example {@code origin/main}; empty to find the main branch by itself
 * @param mode whether files are written
 * @param uncommitted what becomes of changes in the folder that git does not have
 * @param discarded tags of the branch's own migrations that are taken out, to be generated again
 * @param listener is told how far the replay is
 */
public record RebaseOptions(
        Optional<String> onto, Mode mode, Uncommitted uncommitted, Set<String> discarded, ReplayListener listener) {
    /** Whether files are written. */
    public enum Mode {
        /** They are. */
        WRITE,
        /** They are not; the result says what would be. */
        DRY_RUN
    }

    /** What becomes of changes in the folder that git does not have. */
    public enum Uncommitted {
        /** The rebase is refused, so that everything can be taken back with git. */
        REFUSE,
        /** They may be overwritten. */
        OVERWRITE
    }

    /** Checks that all parts are there, and copies the tags. */
    public RebaseOptions {
        Objects.requireNonNull(onto, "onto");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(uncommitted, "uncommitted");
        Objects.requireNonNull(listener, "listener");
        discarded = Set.copyOf(discarded);
    }

    /** Returns the options that find the main branch, write, and refuse what git could not take back. */
    public static RebaseOptions defaults() {
        return new RebaseOptions(Optional.empty(), Mode.WRITE, Uncommitted.REFUSE, Set.of(), ReplayListener.none());
    }

    /** Returns these options with a git revision whose migrations stay where they are. */
    public RebaseOptions onto(String revision) {
        return new RebaseOptions(Optional.of(revision), mode, uncommitted, discarded, listener);
    }

    /** Returns these options with another mode. */
    public RebaseOptions mode(Mode other) {
        return new RebaseOptions(onto, other, uncommitted, discarded, listener);
    }

    /** Returns these options with another answer for changes that git does not have. */
    public RebaseOptions uncommitted(Uncommitted other) {
        return new RebaseOptions(onto, mode, other, discarded, listener);
    }

    /** Returns these options with other migrations taken out. */
    public RebaseOptions discarded(Set<String> tags) {
        return new RebaseOptions(onto, mode, uncommitted, tags, listener);
    }

    /** Returns these options with a listener. */
    public RebaseOptions listener(ReplayListener told) {
        return new RebaseOptions(onto, mode, uncommitted, discarded, told);
    }
}
