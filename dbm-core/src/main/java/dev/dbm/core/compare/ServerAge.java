package dev.dbm.core.compare;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a server is too old for, before the server itself says that it cannot read the statement. */
final class ServerAge {
    private ServerAge() {}

    /**
     * Returns what stands against a schema on a server; empty if nothing does.
     *
     * @param server what the server is here, for people
     */
    static Optional<Problem> problem(Schema schema, int major, String server) {
        List<String> lines = new ArrayList<>();
        int needed = major;
        for (SchemaObject object : schema.objects().values()) {
            for (Since since : Kinds.of(object).since(object)) {
                if (since.major() > major) {
                    lines.add(object.id() + ": " + since);
                    needed = Math.max(needed, since.major());
                }
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        ErrorCode.SERVER_TOO_OLD,
                        "The schema needs PostgreSQL %d, %s is %d".formatted(needed, server, major),
                        String.join("\n", lines),
                        "Do without, or take a newer server."));
    }
}
