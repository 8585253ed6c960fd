package dev.dbm.core.compare;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.scratch.ExtensionStatement;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names what a scratch server was not built or set up with, an extension for example, and the ways out. */
public final class Lacking {
    private Lacking() {}

    /** Returns the refusal of files that create extensions which the server does not have. */
    public static PlanningException inFiles(List<ExtensionStatement> missing) {
        return refused(
                "The scratch server does not have what the migrations need; nothing was run",
                missing.stream().map(ExtensionStatement::toString).collect(Collectors.joining("\n")));
    }

    /**
     * Returns the refusal of a file that failed because of something that the server does not have.
     *
     * @param place the file and its line
     * @param message what the server said
     */
    public static PlanningException inFile(String place, String message) {
        return refused("The scratch server does not have what the migrations need", place + "  " + message);
    }

    /** Refuses to ask a server about a schema whose extensions it does not have: all that uses them would be refused one by one. */
    static void refuseIn(Scratch server, Schema schema) {
        Set<Identifier> missing = server.lacking(schema);
        if (!missing.isEmpty()) {
            throw refused(
                    "The scratch server does not have what the schema declares; nothing was run",
                    missing.stream().map(name -> "extension " + name.shown()).collect(Collectors.joining("\n")));
        }
    }

    private static PlanningException refused(String what, String where) {
        return new PlanningException(new Problem(
                ErrorCode.SCRATCH_UNAVAILABLE,
                what,
                where,
                "Name a server that has it (--scratch-url), or go without the proof (--offline)."));
    }
}
