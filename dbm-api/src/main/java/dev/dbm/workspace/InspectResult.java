package dev.dbm.workspace;

import dev.dbm.Unmodelled;
import dev.dbm.schema.Schema;
import java.util.List;

/**
 * What a database, the declaration or a snapshot holds.
 *
 * @param schema everything that is modelled
 * @param unmodelled what else is in the same namespaces of a database, sorted by kind and name; it is named in the text, too
 * @param notes what is worth knowing besides, one line each
 * @param text the schema in the format that was asked for; each line ends with a line feed
 */
public record InspectResult(Schema schema, List<Unmodelled> unmodelled, List<String> notes, String text) {
    /** Copies the lists. */
    public InspectResult {
        unmodelled = List.copyOf(unmodelled);
        notes = List.copyOf(notes);
    }

    /** Returns the text. */
    public String describe() {
        return text.stripTrailing();
    }
}
