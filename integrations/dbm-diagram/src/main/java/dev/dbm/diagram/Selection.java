package dev.dbm.diagram;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Reference;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Table;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a schema is drawn.
 *
 * @param tables the tables with their columns
 * @param named the tables by their names alone, since drawn ones refer to them
 * @param references the references of drawn tables
 */
record Selection(SortedSet<QualifiedName> tables, SortedSet<QualifiedName> named, List<Reference> references) {
    static Selection of(Schema schema, DiagramOptions options) {
        List<Reference> all = Reference.of(schema);
        SortedSet<QualifiedName> tables = new TreeSet<>();
        Set<Identifier> namespaces = options.namespaces();
        for (Table table : schema.all(Table.class)) {
            if (namespaces.isEmpty() || namespaces.contains(table.name().namespace())) {
                tables.add(table.name());
            }
        }
        options.focus().ifPresent(focus -> tables.retainAll(around(focus, all)));
        List<Reference> references =
                all.stream().filter(one -> tables.contains(one.key().table())).toList();
        SortedSet<QualifiedName> named = new TreeSet<>();
        references.forEach(one -> named.add(one.key().referencedTable()));
        named.removeAll(tables);
        return new Selection(
                Collections.unmodifiableSortedSet(tables), Collections.unmodifiableSortedSet(named), references);
    }

    private static Set<QualifiedName> around(DiagramOptions.Focus focus, List<Reference> references) {
        Set<QualifiedName> reached = new TreeSet<>(Set.of(focus.table()));
        for (int step = 0; step < focus.distance(); step++) {
            Set<QualifiedName> next = new TreeSet<>();
            for (Reference one : references) {
                if (reached.contains(one.key().table())) {
                    next.add(one.key().referencedTable());
                }
                if (reached.contains(one.key().referencedTable())) {
                    next.add(one.key().table());
                }
            }
            if (!reached.addAll(next)) {
                break;
            }
        }
        return reached;
    }
}
