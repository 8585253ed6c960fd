package dev.dbm.workspace;

import dev.dbm.MigrationId;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a database knows that it has what its migrations make. */
public sealed interface Recorded {
    /**
     * It does, from now on.
     *
     * @param migrations what was recorded
     */
    record Now(List<MigrationId> migrations) implements Recorded {
        /** Copies the list. */
        public Now {
            migrations = List.copyOf(migrations);
        }
    }

    /**
     * It does not.
     *
     * @param reason why, one line
     * @param remedy what to do
     */
    record NotYet(String reason, String remedy) implements Recorded {}

    /** Nothing was to be recorded: it knew already, or there were migrations before this. */
    record Unneeded() implements Recorded {}

    /**
     * Returns lines for people; empty if there is nothing to say.
     *
     * @param database the name of the database
     */
    default List<String> describe(String database) {
        return switch (this) {
            case Now(var migrations) ->
                List.of(migrations.stream().map(MigrationId::tag).collect(Collectors.joining(", "))
                        + " recorded as applied in " + database + ", not run");
            case NotYet(var reason, var remedy) ->
                List.of("not recorded in " + database + ": " + reason, "  " + remedy);
            case Unneeded() -> List.of();
        };
    }
}
