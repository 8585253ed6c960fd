package dev.dbm.studio.rows.edit;

import java.util.List;
import java.util.Optional;

/**
 * Changes before they are made.
 *
 * @param statements what will run
 * @param elsewhere the database, where it is not on this machine and nobody has said yet that it is meant
 */
public record ReviewView(List<String> statements, Optional<WrittenDatabase> elsewhere) {
    /** Copies the list. */
    public ReviewView {
        statements = List.copyOf(statements);
    }
}
