package dev.dbm.core.scratch;

import dev.dbm.core.introspect.Introspection;
import java.util.List;

/** What came of running migration files into an empty database. */
public sealed interface Replay {
    /**
     * All files ran.
     *
     * @param introspection what the database holds afterwards
     * @param notes what was done besides, one line each
     */
    record Done(Introspection introspection, List<String> notes) implements Replay {
        /** Copies the list. */
        public Done {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A statement failed; the files before it ran.
     *
     * @param fileName the file
     * @param line the line of the file on which the server saw the fault, from 1
     * @param sql the statement
     * @param sqlState the SQLSTATE; empty if the connection was lost
     * @param message the server's message
     */
    record Failed(String fileName, int line, String sql, String sqlState, String message) implements Replay {}

    /**
     * The files need extensions that the server does not have; nothing ran.
     *
     * @param missing the statements that create them
     */
    record Lacking(List<ExtensionStatement> missing) implements Replay {
        /** Copies the list. */
        public Lacking {
            missing = List.copyOf(missing);
        }
    }
}
