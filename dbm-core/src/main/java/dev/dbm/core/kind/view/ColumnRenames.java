package dev.dbm.core.kind.view;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.ViewColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The renames of columns after which {@code CREATE OR REPLACE VIEW} takes a new query: the new columns begin with the old ones.
 *
 * @param names the new names by the old ones
 */
record ColumnRenames(SequencedMap<Identifier, Identifier> names) {
    /**
     * Returns the renames; empty where the columns differ in more than names, or are not known. A name that only goes from one column to another is no new
     * name: who uses the columns by their names would get the other one.
     */
    static Optional<ColumnRenames> between(List<ViewColumn> from, List<ViewColumn> to) {
        if (from.isEmpty() || to.size() < from.size()) {
            return Optional.empty();
        }
        Set<Identifier> before = names(from);
        Set<Identifier> after = names(to);
        SequencedMap<Identifier, Identifier> renames = new LinkedHashMap<>();
        for (int i = 0; i < from.size(); i++) {
            ViewColumn old = from.get(i);
            ViewColumn now = to.get(i);
            if (!old.type().equals(now.type()) || !old.collation().equals(now.collation())) {
                return Optional.empty();
            }
            if (!old.name().equals(now.name())) {
                if (before.contains(now.name()) || after.contains(old.name())) {
                    return Optional.empty();
                }
                renames.put(old.name(), now.name());
            }
        }
        return Optional.of(new ColumnRenames(renames));
    }

    private static Set<Identifier> names(List<ViewColumn> columns) {
        return columns.stream().map(ViewColumn::name).collect(Collectors.toSet());
    }
}
