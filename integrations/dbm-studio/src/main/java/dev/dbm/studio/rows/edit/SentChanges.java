package dev.dbm.studio.rows.edit;

import dev.dbm.studio.rows.Relation;
import dev.dbm.studio.rows.RowAddress;
import dev.dbm.studio.rows.RowField;
import dev.dbm.studio.rows.RowKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes as a page sends them: texts that {@link RowAddress#joined} made of the kind of change, for a row that exists its version and identity, and then a column and
 * a value in turn.
 */
public final class SentChanges {
    private static final String UPDATE = "update";
    private static final String INSERT = "insert";
    private static final String DELETE = "delete";

    private SentChanges() {}

    /**
     * Returns the changes that these texts mean.
     *
     * @throws IllegalArgumentException if one means none of this table
     */
    public static List<RowChange> read(Relation relation, List<String> texts) {
        List<RowChange> changes = new ArrayList<>();
        for (String text : texts) {
            changes.add(read(relation, text));
        }
        return List.copyOf(changes);
    }

    private static RowChange read(Relation relation, String text) {
        List<@Nullable String> parts = RowAddress.split(text);
        String kind = String.valueOf(parts.get(0));
        if (kind.equals(INSERT)) {
            return new RowChange.Insert(values(relation, parts.subList(1, parts.size())));
        }
        int identity = switch (relation.key()) {
            case RowKey.Columns(var columns, var rank) -> columns.size();
            case RowKey.Place() -> 1;
            case RowKey.None() -> throw new IllegalArgumentException("Rows of a view are not changed here: " + text);
        };
        if (parts.size() < 2 + identity || parts.subList(1, 2 + identity).contains(null)) {
            throw new IllegalArgumentException("Names no row: " + text);
        }
        List<String> named = new ArrayList<>();
        parts.subList(2, 2 + identity).forEach(value -> named.add(String.valueOf(value)));
        RowChange.SeenRow row = new RowChange.SeenRow(named, String.valueOf(parts.get(1)));
        List<RowChange.Given> values = values(relation, parts.subList(2 + identity, parts.size()));
        if (kind.equals(UPDATE) && !values.isEmpty()) {
            return new RowChange.Update(row, values);
        }
        if (kind.equals(DELETE) && values.isEmpty()) {
            return new RowChange.Delete(row);
        }
        throw new IllegalArgumentException("No change of a row: " + text);
    }

    private static List<RowChange.Given> values(Relation relation, List<@Nullable String> parts) {
        if (parts.size() % 2 != 0) {
            throw new IllegalArgumentException("A column without a value: " + parts);
        }
        List<RowChange.Given> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 2) {
            String name = String.valueOf(parts.get(i));
            RowField field = relation.field(name)
                    .filter(found -> found.source().writable())
                    .orElseThrow(() -> new IllegalArgumentException("No column that a person fills: " + name));
            values.add(new RowChange.Given(field, Optional.ofNullable(parts.get(i + 1))));
        }
        return values;
    }
}
