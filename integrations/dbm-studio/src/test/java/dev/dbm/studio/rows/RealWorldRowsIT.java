package dev.dbm.studio.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of real projects: whatever types their columns have, they are shown, sorted and filtered. */
class RealWorldRowsIT {
    private static final int MAJOR = 15;
    private static final Pattern WRONG_VALUE =
            Pattern.compile("invalid input syntax|malformed|syntax error|Unexpected end of string");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chinook",
                "coder",
                "danbooru",
                "northwind",
                "openstreetmap",
                "pagila",
                "postgraphile-kitchen-sink",
                "sourcegraph-frontend"
            })
    void are_shown_sorted_and_filtered(String name) throws SQLException {
        try (TestDatabase database = TestServers.of(MAJOR).createDatabase()) {
            Psql.run(database, SharedData.require("realworld/schemas/" + name + ".sql"));
            try (Connection connection = database.connect()) {
                Schema schema =
                        Introspector.introspect(connection, Namespaces.all()).schema();
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                Set<String> seen = new HashSet<>();
                List<String> wrong = new ArrayList<>();
                int relations = 0;
                for (Relation relation : relations(schema)) {
                    relations++;
                    RowQuery query = RowQuery.of(relation);
                    assertThat(read(connection, query)).isInstanceOf(RowReading.Page.class);
                    for (RowField field : relation.fields()) {
                        // One column of each type is enough.
                        if (seen.add(field.type() + " " + relation.kind())) {
                            sort(connection, query, field);
                            filter(connection, schema, query, field, wrong);
                        }
                    }
                }
                assertThat(relations).isPositive();
                assertThat(wrong).isEmpty();
            }
        }
    }

    private static List<Relation> relations(Schema schema) {
        List<Relation> relations = new ArrayList<>();
        for (ObjectKind kind : List.of(ObjectKind.TABLE, ObjectKind.VIEW)) {
            schema.objects().keySet().stream()
                    .filter(id -> id.kind() == kind)
                    .forEach(id -> Relation.find(
                                    schema,
                                    QualifiedName.of(
                                            id.relation().namespace().value(),
                                            id.relation().name().value()))
                            .ifPresent(relations::add));
        }
        return relations;
    }

    private static void sort(Connection connection, RowQuery query, RowField field) throws SQLException {
        if (field.sorting() != RowField.Sorting.NONE) {
            for (RowSort.Direction direction : RowSort.Direction.values()) {
                RowQuery sorted = query.withSorts(List.of(new RowSort(field, direction)));
                assertThat(read(connection, sorted)).isInstanceOf(RowReading.Page.class);
            }
        }
    }

    private static void filter(Connection connection, Schema schema, RowQuery query, RowField field, List<String> wrong)
            throws SQLException {
        for (FilterOperator operator : field.operators()) {
            String value = value(schema, field.base().orElse(field.type()), operator);
            List<String> values = switch (operator.operands()) {
                case NONE -> List.of();
                case ONE, LIST -> List.of(value);
                case TWO -> List.of(value, value);
            };
            RowQuery filtered = query.withFilters(List.of(new RowFilter(field, operator, values)));
            // Not every type has x among its values; an operator that is not there is another matter.
            if (read(connection, filtered) instanceof RowReading.Refused(var refusals)
                    && !WRONG_VALUE.matcher(refusals.get(0).reason()).find()) {
                wrong.add(field.type() + " " + operator + ": " + refusals.get(0).reason());
            }
        }
    }

    /** A value that the operator takes. */
    private static String value(Schema schema, DataType type, FilterOperator operator) {
        return switch (operator) {
            case PATH -> "$.a";
            case LENGTH_AT_LEAST, LENGTH_AT_MOST -> "1";
            case ELEMENT -> value(schema, type.element(), FilterOperator.EQUAL);
            case FilterOperator other -> value(schema, type);
        };
    }

    private static String value(Schema schema, DataType type) {
        return switch (TypeFamily.of(schema, type)) {
            case TEXT, OTHER, JSON -> "x";
            case NUMBER -> "1";
            case TIME ->
                switch (type.name().value().split(" ")[0]) {
                    case "interval" -> "1 day";
                    case "time" -> "12:00";
                    case String other -> "2024-02-29";
                };
            case BOOLEAN -> "true";
            case ENUM -> TypeFamily.labels(schema, type).get(0);
            case UUID -> "00000000-0000-0000-0000-000000000000";
            case JSONB -> "{}";
            case ARRAY -> "{}";
            case BYTEA -> "\\x00";
        };
    }

    private static RowReading read(Connection connection, RowQuery query) throws SQLException {
        return new RowReader(query, 10, 100).read(connection);
    }
}
