package dev.dbm.studio.rows;

import dev.dbm.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a table, some at a time: from the first on, or from the last back. No index has the order in which rows lie, and without a bound PostgreSQL would sort all of them
 * for a page; the rows of some blocks it finds by their place. There are more blocks each time, so that a filter that few rows satisfy is asked for but a few times.
 *
 * @see <a href="https://www.postgresql.org/docs/current/release-14.html">TID range scans, PostgreSQL 14</a>
 */
final class PlaceWindows implements Iterator<BoundSql> {
    private static final Pattern PLACE = Pattern.compile("\\((\\d{1,10}),\\d+\\)");
    private static final long FIRST = 64;
    private static final long GROWTH = 4;

    private final RowSort.Direction direction;
    private final long blocks;
    private long at;
    private long length = FIRST;

    private PlaceWindows(RowSort.Direction direction, long blocks, long at) {
        this.direction = direction;
        this.blocks = blocks;
        this.at = at;
    }

    /** Returns the blocks of a table from one of its ends. */
    static PlaceWindows all(Connection connection, QualifiedName table, RowSort.Direction direction)
            throws SQLException {
        long blocks = blocks(connection, table);
        return new PlaceWindows(direction, blocks, direction == RowSort.Direction.ASC ? 0 : blocks);
    }

    /** Returns the blocks of a table from a row on; from the end where the text names no place. */
    static PlaceWindows from(Connection connection, QualifiedName table, RowSort.Direction direction, String place)
            throws SQLException {
        PlaceWindows windows = all(connection, table, direction);
        Matcher matcher = PLACE.matcher(place);
        if (matcher.matches()) {
            long block = Long.parseLong(matcher.group(1));
            windows.at = direction == RowSort.Direction.ASC ? block : Math.min(windows.blocks, block + 1);
        }
        return windows;
    }

    private static long blocks(Connection connection, QualifiedName table) throws SQLException {
        BoundSql size = BoundSql.of(
                "SELECT pg_catalog.pg_relation_size(c.oid) / current_setting('block_size')::int FROM"
                        + " pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE"
                        + " n.nspname = {} AND c.relname = {}",
                new BoundSql.Value(table.namespace().value()),
                new BoundSql.Value(table.name().value()));
        try (PreparedStatement statement = size.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public boolean hasNext() {
        return direction == RowSort.Direction.ASC ? at < blocks : at > 0;
    }

    /** Returns the condition for the rows in the next blocks. */
    @Override
    public BoundSql next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are only " + blocks + " blocks");
        }
        long other = direction == RowSort.Direction.ASC ? Math.min(blocks, at + length) : Math.max(0, at - length);
        BoundSql window = BoundSql.of(
                "line.ctid >= {} AND line.ctid < {}", start(Math.min(at, other)), start(Math.max(at, other)));
        at = other;
        length *= GROWTH;
        return window;
    }

    private static BoundSql.Value start(long block) {
        return new BoundSql.Value("(" + block + ",0)");
    }
}
