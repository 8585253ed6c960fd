package dev.dbm.studio.rows;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.schema.Schema;
import dev.dbm.studio.database.RelationAddress;
import dev.dbm.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of one relation of a test's database, read as a page reads them. */
final class RowsOf implements AutoCloseable {
    final Schema schema;
    final Relation relation;
    final Connection connection;

    private RowsOf(Schema schema, Relation relation, Connection connection) {
        this.schema = schema;
        this.relation = relation;
        this.connection = connection;
    }

    static RowsOf relation(TestDatabase database, String shown) throws SQLException {
        Connection connection = database.connect();
        Schema schema = Introspector.introspect(connection, Namespaces.all()).schema();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        return new RowsOf(
                schema,
                Relation.find(schema, RelationAddress.parse(shown).orElseThrow())
                        .orElseThrow(),
                connection);
    }

    RowQuery query() {
        return RowQuery.of(relation);
    }

    RowField field(String name) {
        return relation.field(name).orElseThrow();
    }

    /** A filter as {@code column operator value…}. */
    RowFilter filter(String column, FilterOperator operator, String... values) {
        return new RowFilter(field(column), operator, Arrays.asList(values));
    }

    /** Sorts as {@code column} or {@code -column}. */
    List<RowSort> sorts(String... columns) {
        return Arrays.stream(columns)
                .map(column -> column.startsWith("-")
                        ? new RowSort(field(column.substring(1)), RowSort.Direction.DESC)
                        : new RowSort(field(column), RowSort.Direction.ASC))
                .toList();
    }

    RowReading.Page page(RowQuery query, int size) throws SQLException {
        return (RowReading.Page) new RowReader(query, size, 1000).read(connection);
    }

    /** What the rows that satisfy a filter have in the first column. */
    List<String> first(RowFilter filter) throws SQLException {
        return firsts(page(query().withFilters(List.of(filter)), 100));
    }

    static List<String> firsts(RowReading.Page page) {
        return page.lines().stream()
                .map(line -> line.cells().get(0).text().orElse("NULL"))
                .toList();
    }

    /** The first column of all rows, page after page from the first on. */
    List<String> forwards(RowQuery query, int size) throws SQLException {
        List<String> all = new ArrayList<>();
        Optional<RowPosition> position = Optional.of(new RowPosition.First());
        while (position.isPresent()) {
            RowReading.Page page = page(query.at(position.get()), size);
            all.addAll(firsts(page));
            position = page.next();
        }
        return all;
    }

    /** The first column of all rows, page before page from the last on. */
    List<String> backwards(RowQuery query, int size) throws SQLException {
        List<String> all = new ArrayList<>();
        Optional<RowPosition> position = Optional.of(new RowPosition.Last());
        while (position.isPresent()) {
            RowReading.Page page = page(query.at(position.get()), size);
            // The first page is a whole one, and so has rows that were seen already.
            int overlap = page.previous().isEmpty() && !all.isEmpty() ? size - (total(page, all)) : 0;
            all.addAll(0, firsts(page).subList(0, page.lines().size() - overlap));
            position = page.previous();
        }
        return all;
    }

    private int total(RowReading.Page page, List<String> seen) {
        return (int)
                firsts(page).stream().filter(value -> !seen.contains(value)).count();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
