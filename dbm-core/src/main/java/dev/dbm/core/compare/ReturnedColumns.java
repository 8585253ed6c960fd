package dev.dbm.core.compare;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.declare.ReturnedColumn;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.ViewColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what records say of the queries of views with what PostgreSQL says that they give. */
public final class ReturnedColumns {
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> STRINGS =
            Set.of("text", "character varying", "character", "bpchar", "name", "char");

    /** By what is derived from a Java class, the other built-in types whose values it takes. */
    private static final Map<String, Set<String>> ALIKE = Map.of(
            "integer", Set.of("smallint"),
            "bigint", Set.of("smallint", "integer", "oid"),
            "double precision", Set.of("real"),
            "numeric", INTEGERS,
            "text", STRINGS,
            "character", STRINGS,
            "jsonb", Set.of("json"),
            "bit varying", Set.of("bit"),
            "inet", Set.of("cidr"),
            "timestamp with time zone", Set.of("date"));

    private ReturnedColumns() {}

    /**
     * Returns a problem for each view whose query gives other columns than its record takes.
     *
     * @param returned what the records take, by view
     * @param forms the views as a server has them; one that is not among them is not compared
     */
    public static List<Problem> problems(
            SortedMap<ObjectId, List<ReturnedColumn>> returned, Collection<? extends SchemaObject> forms) {
        Map<ObjectId, List<ViewColumn>> given = new TreeMap<>();
        forms.forEach(form -> given.put(form.id(), output(form)));
        List<Problem> problems = new ArrayList<>();
        returned.forEach((view, wanted) -> {
            List<ViewColumn> columns = given.getOrDefault(view, List.of());
            List<String> lines = columns.isEmpty() ? List.of() : differences(wanted, columns);
            if (!lines.isEmpty()) {
                problems.add(new Problem(
                        ErrorCode.RETURNED_COLUMNS_DIFFER,
                        "The record is not what the query of %s returns".formatted(view),
                        String.join("\n", lines),
                        "The query gives (%s). Change the record's components, in this order, or the query."
                                .formatted(columns.stream()
                                        .map(column -> column.name().shown() + " " + column.type())
                                        .collect(Collectors.joining(", ")))));
            }
        });
        return problems;
    }

    private static <T extends SchemaObject> List<ViewColumn> output(T object) {
        return Kinds.of(object).output(object);
    }

    private static List<String> differences(List<ReturnedColumn> wanted, List<ViewColumn> given) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ReturnedColumn one = wanted.get(i);
            if (i >= given.size()) {
                lines.add("%s: the query has no column %s"
                        .formatted(one.place(), one.name().shown()));
            } else if (!one.name().equals(given.get(i).name())) {
                lines.add("%s: column %d of the query is %s, not %s"
                        .formatted(
                                one.place(),
                                i + 1,
                                given.get(i).name().shown(),
                                one.name().shown()));
            } else if (!fits(one, given.get(i).type())) {
                lines.add("%s: column %s of the query is of type %s, not %s"
                        .formatted(one.place(), one.name().shown(), given.get(i).type(), one.type()));
            }
        }
        for (ViewColumn column : given.subList(Math.min(wanted.size(), given.size()), given.size())) {
            lines.add("column %s of the query has no component"
                    .formatted(column.name().shown()));
        }
        return lines;
    }

    private static boolean fits(ReturnedColumn wanted, DataType given) {
        DataType type = wanted.type();
        return switch (wanted.precision()) {
            case EXACT ->
                type.equals(given) || (type.namespace().isEmpty() && !type.builtIn() && sameName(type, given));
            case ALIKE -> alike(type, given);
        };
    }

    /**
     * Returns whether Java reads the values of a type as it reads those of another. Strings take values of every type that is not built in: of enums, of domains, of
     * an extension's types.
     */
    public static boolean alike(DataType type, DataType given) {
        if (type.array() != given.array()) {
            return false;
        }
        if (!given.builtIn()) {
            return sameName(type, given)
                    || (type.builtIn() && STRINGS.contains(type.name().value()));
        }
        return type.builtIn()
                && (sameName(type, given)
                        || ALIKE.getOrDefault(type.name().value(), Set.of())
                                .contains(given.name().value()));
    }

    private static boolean sameName(DataType type, DataType given) {
        return type.name().equals(given.name())
                && (type.namespace().isEmpty() || type.namespace().equals(given.namespace()));
    }
}
