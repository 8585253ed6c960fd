package dev.dbm.studio.rows.edit;

import dev.dbm.schema.Identifier;
import dev.dbm.studio.rows.Relation;
import dev.dbm.studio.rows.RowAddress;
import dev.dbm.studio.rows.RowLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of changes, as the page's script reads it.
 *
 * @param made how many were made: all of them or none
 * @param faults why they were not
 */
public record EditOutcome(int made, List<Fault> faults) {
    /** Copies the list. */
    public EditOutcome {
        faults = List.copyOf(faults);
    }

    /**
     * Why a change was not made.
     *
     * @param change which of them
     * @param kind {@code invalid}, {@code conflict} or {@code gone}
     * @param columns whose values are at fault
     * @param message what people read
     * @param key the row as it is now, what tells it from the others; empty unless it is a conflict
     * @param version which transaction wrote it
     * @param theirs what it has now
     */
    public record Fault(
            int change,
            String kind,
            List<String> columns,
            String message,
            String key,
            String version,
            List<Value> theirs) {
        /** Copies the lists. */
        public Fault {
            columns = List.copyOf(columns);
            theirs = List.copyOf(theirs);
        }
    }

    /**
     * A value.
     *
     * @param column its column
     * @param text what there is of it; null for null
     */
    public record Value(String column, @Nullable String text) {}

    static EditOutcome of(Relation relation, int changes, List<RowFault> faults) {
        return new EditOutcome(
                faults.isEmpty() ? changes : 0,
                faults.stream().map(fault -> fault(relation, fault)).toList());
    }

    private static Fault fault(Relation relation, RowFault fault) {
        return switch (fault) {
            case RowFault.Invalid(int change, var columns, String message) ->
                new Fault(
                        change,
                        "invalid",
                        columns.stream().map(Identifier::value).toList(),
                        message,
                        "",
                        "",
                        List.of());
            case RowFault.Conflict(int change, RowLine theirs) ->
                new Fault(
                        change,
                        "conflict",
                        List.of(),
                        "Somebody changed this row after it was shown here",
                        RowAddress.joined(theirs.identity()),
                        theirs.version(),
                        values(relation, theirs));
            case RowFault.Gone(int change) ->
                new Fault(
                        change, "gone", List.of(), "Somebody deleted this row, or changed its key", "", "", List.of());
        };
    }

    private static List<Value> values(Relation relation, RowLine line) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < relation.fields().size(); i++) {
            values.add(new Value(
                    relation.fields().get(i).name().value(),
                    line.cells().get(i).text().orElse(null)));
        }
        return values;
    }
}
