package dev.dbm.core.kind;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.ViewColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The renames of a view's columns after which the new columns begin with the old ones, so that {@code CREATE OR REPLACE VIEW} takes a new query.
 *
 * @param names the new names by the old ones
 */
public record ColumnRenames(SequencedMap<Identifier, Identifier> names) {
    /**
     * Returns the renames; empty where the columns differ in more than names, or are not known. A name that only goes from one column to another is no new
     * name: who uses the columns by their names would get the other one.
     */
    public static Optional<ColumnRenames> between(List<ViewColumn> from, List<ViewColumn> to) {
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

    /** Returns the names that one side only has. */
    public Set<Identifier> all() {
        return Stream.concat(names.keySet().stream(), names.values().stream()).collect(Collectors.toSet());
    }

    /** Returns the comments on the old columns by their new names. */
    public List<ViewColumn.Comment> renamed(List<ViewColumn.Comment> comments) {
        return comments.stream()
                .map(one -> new ViewColumn.Comment(names.getOrDefault(one.column(), one.column()), one.text()))
                .toList();
    }

    private static Set<Identifier> names(List<ViewColumn> columns) {
        return columns.stream().map(ViewColumn::name).collect(Collectors.toSet());
    }
}
