package dev.dbm.diagram;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a schema is drawn. Tables that are not drawn and that drawn ones refer to are there by name.
 *
 * @param namespaces the namespaces whose tables are drawn; empty for all
 * @param focus the table that is drawn with its neighbours only; empty for all tables
 * @param detail how much of a table
 */
public record DiagramOptions(SortedSet<Identifier> namespaces, Optional<Focus> focus, Detail detail) {
    /** Copies the names. */
    public DiagramOptions {
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
    }

    /**
     * A table and those around it.
     *
     * @param table the table
     * @param distance how many references away a table may be, 0 for the table alone
     */
    public record Focus(QualifiedName table, int distance) {}

    /** Returns the options for all of a schema. */
    public static DiagramOptions everything() {
        return new DiagramOptions(Collections.emptySortedSet(), Optional.empty(), Detail.ALL_COLUMNS);
    }

    /** Returns these options for the tables of some namespaces. */
    public DiagramOptions withNamespaces(SortedSet<Identifier> other) {
        return new DiagramOptions(other, focus, detail);
    }

    /** Returns these options for one table and its neighbours. */
    public DiagramOptions withFocus(Focus other) {
        return new DiagramOptions(namespaces, Optional.of(other), detail);
    }

    /** Returns these options with as much of each table. */
    public DiagramOptions withDetail(Detail other) {
        return new DiagramOptions(namespaces, focus, other);
    }
}
