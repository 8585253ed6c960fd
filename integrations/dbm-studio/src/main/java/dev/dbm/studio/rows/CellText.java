package dev.dbm.studio.rows;

import dev.dbm.core.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the values of a column are asked for so that a long one stays on the server, but for its beginning. */
final class CellText {
    private final TypeFamily family;
    private final int most;

    /**
     * Prepares a column.
     *
     * @param most how many characters are shown
     */
    CellText(TypeFamily family, int most) {
        this.family = family;
        this.most = most;
    }

    /** Returns what to select. */
    List<Sql> expressions(Sql column) {
        return switch (family) {
            case BYTEA ->
                List.of(
                        Sql.of("encode(substring({} FROM 1 FOR {}), 'hex')", column, shownBytes()),
                        Sql.of("octet_length({})", column));
            case TEXT, NUMBER, TIME, BOOLEAN, ENUM, UUID, JSON, JSONB, ARRAY, OTHER ->
                List.of(Sql.of("left({}, {})", text(column), most + 1));
        };
    }

    /** Returns a value as text, the whole of it; one of bytes in hexadecimal. */
    static Sql text(Sql column) {
        return Sql.of("CAST({} AS text)", column);
    }

    /** Returns how many expressions that is. */
    int width() {
        return family == TypeFamily.BYTEA ? 2 : 1;
    }

    /** Reads a cell from where its expressions begin. */
    RowCell read(ResultSet row, int at) throws SQLException {
        @Nullable String text = row.getString(at);
        if (text == null) {
            return new RowCell(Optional.empty(), RowCell.Extent.WHOLE, Optional.empty());
        }
        return switch (family) {
            case BYTEA -> {
                long bytes = row.getLong(at + 1);
                RowCell.Extent extent = bytes > shownBytes() ? RowCell.Extent.CUT : RowCell.Extent.WHOLE;
                yield new RowCell(Optional.of("\\x" + text), extent, Optional.of(bytes));
            }
            case TEXT, NUMBER, TIME, BOOLEAN, ENUM, UUID, JSON, JSONB, ARRAY, OTHER -> cell(text);
        };
    }

    private RowCell cell(String text) {
        // The server counts characters, Java counts those beyond the first plane twice.
        return text.codePointCount(0, text.length()) > most
                ? new RowCell(
                        Optional.of(text.substring(0, text.offsetByCodePoints(0, most))),
                        RowCell.Extent.CUT,
                        Optional.empty())
                : new RowCell(Optional.of(text), RowCell.Extent.WHOLE, Optional.empty());
    }

    private int shownBytes() {
        return Math.min(most, 64);
    }
}
