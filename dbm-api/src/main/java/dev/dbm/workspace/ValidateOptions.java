package dev.dbm.workspace;

import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link Workspace#validate(ValidateOptions)} looks at.
 *
 * @param scope how much is checked
 * @param since a git revision, for example {@code origin/main}, whose migrations count as released; empty if no release is known
 * @param listener is told how far a replay is
 */
public record ValidateOptions(Scope scope, Optional<String> since, ReplayListener listener) {
    /** How much is checked. */
    public enum Scope {
        /** Files, the declared schema, and a replay where there is a scratch. */
        EVERYTHING,
        /** Journal, SQL files, hashes and snapshots only: nothing is compiled, loaded or started. */
        FILES
    }

    /** Checks that all parts are there. */
    public ValidateOptions {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(listener, "listener");
    }

    /** Returns the options that check everything and know of no release. */
    public static ValidateOptions everything() {
        return new ValidateOptions(Scope.EVERYTHING, Optional.empty(), ReplayListener.none());
    }

    /** Returns the options that check files only. */
    public static ValidateOptions filesOnly() {
        return new ValidateOptions(Scope.FILES, Optional.empty(), ReplayListener.none());
    }

    /** Returns these options with a git revision whose migrations count as released. */
    public ValidateOptions since(String revision) {
        return new ValidateOptions(scope, Optional.of(revision), listener);
    }

    /** Returns these options with a listener. */
    public ValidateOptions listener(ReplayListener told) {
        return new ValidateOptions(scope, since, told);
    }
}
