package dev.dbm.studio.rows;

import dev.dbm.core.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of rows in the transaction of a connection.
 *
 * <p>Where an index has the order, every page costs the same, wherever it is: rows are found by the values of the row before them and never counted.
 */
public final class RowReader {
    /** How many characters a page may hold together, whatever the table holds. */
    private static final int CHARACTERS_OF_PAGE = 4_000_000;

    private static final int FEWEST_CHARACTERS_OF_CELL = 64;

    /** The longest value of an order that an address has room for. */
    private static final int LONGEST_OF_PLACE = 2000;

    private final RowQuery query;
    private final int size;
    private final List<CellText> cells = new ArrayList<>();
    private final Sql columns;

    /**
     * Prepares a page.
     *
     * @param size how many rows it has at most
     * @param mostOfCell how many characters of a value it shows at most
     */
    public RowReader(RowQuery query, int size, int mostOfCell) {
        this.query = query;
        this.size = size;
        int fields = Math.max(1, query.relation().fields().size());
        int share = CHARACTERS_OF_PAGE / (fields * size);
        int most = Math.max(FEWEST_CHARACTERS_OF_CELL, Math.min(mostOfCell, share));
        List<Sql> selected = new ArrayList<>();
        for (RowField field : query.relation().fields()) {
            CellText cell = new CellText(field.family(), most);
            cells.add(cell);
            selected.addAll(cell.expressions(Sql.of("{}", field.name())));
        }
        selected.addAll(identity());
        for (RowOrder.Key key : query.order().keys()) {
            selected.add(Sql.of("left({}, {})", CellText.text(key.column()), LONGEST_OF_PLACE + 1));
        }
        columns = Sql.join(", ", selected);
    }

    /**
     * Reads the row that satisfies a condition, if there is one.
     *
     * @param mostOfCell how many characters of a value it shows at most
     */
    public static Optional<RowLine> row(Connection connection, Relation relation, BoundSql condition, int mostOfCell)
            throws SQLException {
        RowReader reader = new RowReader(RowQuery.of(relation), 1, mostOfCell);
        List<RowLine> lines = new ArrayList<>();
        reader.read(connection, reader.select(reader.query.order(), condition, 1), lines);
        return lines.stream().findFirst();
    }

    /** What tells the row from the others and which transaction wrote it. */
    private List<Sql> identity() {
        return switch (query.relation().key()) {
            case RowKey.Columns(var names, var rank) -> {
                List<Sql> result = new ArrayList<>();
                names.forEach(name -> result.add(CellText.text(Sql.of("{}", name))));
                result.add(CellText.text(Sql.raw("xmin")));
                yield result;
            }
            case RowKey.Place() -> List.of(CellText.text(Sql.raw("ctid")), CellText.text(Sql.raw("xmin")));
            case RowKey.None() -> List.of();
        };
    }

    /**
     * Reads the page.
     *
     * @throws SQLException if the server refuses for another reason than one of the filters
     * @throws IllegalArgumentException if the position is none in the order
     */
    public RowReading read(Connection connection) throws SQLException {
        FilterCheck check = new FilterCheck(connection, query);
        List<RowReading.Refusal> refusals = check.refusals();
        if (!refusals.isEmpty()) {
            return new RowReading.Refused(refusals);
        }
        RowCount estimate = new RowCount(check.rows(), RowCount.Certainty.ESTIMATE);
        return switch (query.position()) {
            case RowPosition.First() -> first(connection, estimate);
            case RowPosition.After(var values) -> {
                List<RowLine> lines = following(connection, query.order(), values);
                Optional<RowPosition> previous = lines.isEmpty()
                        ? Optional.of(new RowPosition.Last())
                        : lines.getFirst().before();
                yield page(lines, previous, estimate);
            }
            case RowPosition.Before(var values) -> {
                RowOrder back = query.order().reversed();
                List<RowLine> lines = following(connection, back, values);
                // Fewer rows than a page has are the beginning, which is shown as a whole page.
                yield lines.size() > size
                        ? backwards(lines, lines.get(0).after(), estimate)
                        : first(connection, estimate);
            }
            case RowPosition.Last() -> {
                RowOrder back = query.order().reversed();
                List<RowLine> lines = lines(connection, back);
                yield backwards(lines, Optional.empty(), counted(lines, estimate));
            }
            case RowPosition.Skipping(long rows) -> skipping(connection, rows, estimate);
        };
    }

    private RowReading first(Connection connection, RowCount estimate) throws SQLException {
        List<RowLine> lines = lines(connection, query.order());
        return query.relation().key() instanceof RowKey.None
                ? skipped(lines, 0, counted(lines, estimate))
                : page(lines, Optional.empty(), counted(lines, estimate));
    }

    private RowCount counted(List<RowLine> lines, RowCount estimate) {
        return lines.size() > size ? estimate : new RowCount(lines.size(), RowCount.Certainty.EXACT);
    }

    private RowReading.Page page(List<RowLine> lines, Optional<RowPosition> previous, RowCount count) {
        List<RowLine> shown = lines.subList(0, Math.min(size, lines.size()));
        Optional<RowPosition> next = lines.size() > size ? shown.getLast().after() : Optional.empty();
        return new RowReading.Page(shown, previous, next, count);
    }

    private RowReading.Page backwards(List<RowLine> lines, Optional<RowPosition> next, RowCount count) {
        List<RowLine> shown = lines.subList(0, Math.min(size, lines.size())).reversed();
        Optional<RowPosition> previous = lines.size() > size ? shown.getFirst().before() : Optional.empty();
        return new RowReading.Page(shown, previous, next, count);
    }

    private RowReading.Page skipping(Connection connection, long rows, RowCount estimate) throws SQLException {
        BoundSql statement = BoundSql.of("{} OFFSET {}", select(query.order(), BoundSql.EMPTY, size + 1), rows);
        List<RowLine> lines = new ArrayList<>();
        read(connection, statement, lines);
        return skipped(lines, rows, estimate);
    }

    private RowReading.Page skipped(List<RowLine> lines, long rows, RowCount count) {
        Optional<RowPosition> previous = rows == 0
                ? Optional.empty()
                : Optional.of(rows > size ? new RowPosition.Skipping(rows - size) : new RowPosition.First());
        Optional<RowPosition> next =
                lines.size() > size ? Optional.of(new RowPosition.Skipping(rows + size)) : Optional.empty();
        return new RowReading.Page(lines.subList(0, Math.min(size, lines.size())), previous, next, count);
    }

    /** Reads one row more than the page has, range after range. */
    private List<RowLine> lines(Connection connection, RowOrder order, List<BoundSql> ranges) throws SQLException {
        List<RowLine> lines = new ArrayList<>();
        for (BoundSql range : ranges) {
            int missing = size + 1 - lines.size();
            if (missing > 0) {
                read(connection, select(order, range, missing), lines);
            }
        }
        return lines;
    }

    /** Reads one row more than the page has, from the first or last row on. */
    private List<RowLine> lines(Connection connection, RowOrder order) throws SQLException {
        return query.liesInOrder()
                ? lines(
                        connection,
                        order,
                        PlaceWindows.all(
                                connection,
                                query.relation().name(),
                                order.keys().get(0).direction()),
                        BoundSql.EMPTY)
                : lines(connection, order, List.of(BoundSql.EMPTY));
    }

    /** Reads one row more than the page has, from one row on. */
    private List<RowLine> following(Connection connection, RowOrder order, List<@Nullable String> place)
            throws SQLException {
        List<BoundSql> ranges = order.following(place);
        if (!query.liesInOrder()) {
            return lines(connection, order, ranges);
        }
        PlaceWindows windows = PlaceWindows.from(
                connection, query.relation().name(), order.keys().get(0).direction(), String.valueOf(place.get(0)));
        return lines(connection, order, windows, ranges.get(0));
    }

    private List<RowLine> lines(Connection connection, RowOrder order, PlaceWindows windows, BoundSql range)
            throws SQLException {
        List<RowLine> lines = new ArrayList<>();
        while (windows.hasNext() && lines.size() <= size) {
            BoundSql window = windows.next();
            BoundSql condition = range.isEmpty() ? window : BoundSql.join(" AND ", List.of(range, window));
            read(connection, select(order, condition, size + 1 - lines.size()), lines);
        }
        return lines;
    }

    private BoundSql select(RowOrder order, BoundSql range, int limit) {
        return BoundSql.join(
                " ",
                List.of(
                        BoundSql.of(
                                "SELECT {} FROM {} AS line",
                                columns.isEmpty() ? Sql.raw("1") : columns,
                                query.relation().name()),
                        query.where(range),
                        BoundSql.of("{}", order.clause()),
                        BoundSql.of("LIMIT {}", limit)));
    }

    private void read(Connection connection, BoundSql statement, List<RowLine> into) throws SQLException {
        try (PreparedStatement prepared = statement.prepare(connection);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                into.add(line(rows));
            }
        }
    }

    private RowLine line(ResultSet row) throws SQLException {
        List<RowCell> read = new ArrayList<>();
        int at = 1;
        for (CellText cell : cells) {
            read.add(cell.read(row, at));
            at += cell.width();
        }
        List<String> identity = new ArrayList<>();
        String version = "";
        int identified = identity().size();
        if (identified > 0) {
            for (int i = 0; i < identified - 1; i++) {
                identity.add(row.getString(at++));
            }
            version = row.getString(at++);
        }
        List<@Nullable String> place = new ArrayList<>();
        boolean tooLong = false;
        for (int i = 0; i < query.order().keys().size(); i++) {
            @Nullable String value = row.getString(at++);
            tooLong |= value != null && value.length() > LONGEST_OF_PLACE;
            place.add(value);
        }
        return new RowLine(read, identity, version, tooLong ? List.of() : place);
    }
}
