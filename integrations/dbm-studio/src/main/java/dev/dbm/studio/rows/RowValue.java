package dev.dbm.studio.rows;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Identifier;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole of one value, however long, in pieces.
 *
 * @param relation the table
 * @param identity what tells the row from the others
 * @param field the column
 */
public record RowValue(Relation relation, List<String> identity, RowField field) {
    private static final int PIECE = 1 << 20;

    /** Copies the list. */
    public RowValue {
        identity = List.copyOf(identity);
    }

    /** Whether there is a value. */
    public enum Found {
        /** There is one, and it is written. */
        VALUE,
        /** It is null. */
        NULL,
        /** There is no such row. */
        NO_ROW
    }

    /** Returns the condition that a row of a relation is the one with this identity. */
    public static BoundSql condition(Relation relation, List<String> identity) {
        List<BoundSql> parts = new ArrayList<>();
        switch (relation.key()) {
            case RowKey.Columns(var columns, var rank) -> {
                for (int i = 0; i < columns.size(); i++) {
                    Identifier column = columns.get(i);
                    Sql operand = relation.field(column).orElseThrow().operand(Sql.of("{}", column));
                    parts.add(BoundSql.of("{} = {}", operand, new BoundSql.Value(identity.get(i))));
                }
            }
            case RowKey.Place() -> parts.add(BoundSql.of("ctid = {}", new BoundSql.Value(identity.get(0))));
            case RowKey.None() -> throw new IllegalArgumentException("Rows have no identity in " + relation.name());
        }
        return BoundSql.join(" AND ", parts);
    }

    /**
     * Writes the value in the transaction of a connection; bytes in hexadecimal, as PostgreSQL writes them.
     *
     * @throws IOException if nobody takes it any longer
     */
    public Found write(Connection connection, TextSink out) throws SQLException, IOException {
        boolean bytes = field.family() == TypeFamily.BYTEA;
        Sql column = Sql.of("{}", field.name());
        Sql piece = Sql.of("substring(whole FROM start FOR {})", PIECE);
        // One statement, so that all pieces are of one value; the value becomes text once.
        BoundSql statement = BoundSql.of(
                "WITH one AS MATERIALIZED (SELECT {} AS whole FROM {} WHERE {})"
                        + " SELECT {} FROM one, generate_series(1, greatest(1, coalesce({}(whole), 1)), {}) AS start",
                bytes ? column : CellText.text(column),
                relation.name(),
                condition(relation, identity),
                bytes ? Sql.of("encode({}, 'hex')", piece) : piece,
                Sql.raw(bytes ? "octet_length" : "length"),
                PIECE);
        try (PreparedStatement prepared = statement.prepare(connection)) {
            prepared.setFetchSize(1);
            try (ResultSet pieces = prepared.executeQuery()) {
                return write(pieces, bytes ? "\\x" : "", out);
            }
        }
    }

    private static Found write(ResultSet pieces, String begin, TextSink out) throws SQLException, IOException {
        if (!pieces.next()) {
            return Found.NO_ROW;
        }
        @Nullable String text = pieces.getString(1);
        if (text == null) {
            return Found.NULL;
        }
        out.write(begin + text);
        while (pieces.next()) {
            out.write(pieces.getString(1));
        }
        return Found.VALUE;
    }
}
