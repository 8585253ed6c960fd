package dev.dbm.studio.rows;

import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Everything that is filtered, as a file. The server writes the rows ({@code COPY}), and one of them at a time is in memory here.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>
 */
public enum RowExport {
    /** Comma-separated values after RFC 4180 with a header; null is nothing, the empty text is two quotes. */
    CSV("CSV", "csv", "text/csv; charset=utf-8"),
    /** One JSON array of objects. */
    JSON("JSON", "json", "application/json"),
    /** An object a line. */
    LINES("JSON lines", "jsonl", "application/x-ndjson");

    /** What no JSON has in it, so that nothing of it is quoted for CSV. */
    private static final String RAW = "(FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')";

    private static final byte QUOTE = 2;

    private static final int PIECE = 1 << 16;

    private final String label;
    private final String extension;
    private final String mediaType;

    RowExport(String label, String extension, String mediaType) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Returns the format whose files end so, if there is one. */
    static Optional<RowExport> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** Returns what people read. */
    public String label() {
        return label;
    }

    /** Returns how the name of the file ends. */
    public String extension() {
        return extension;
    }

    /** Returns what the file is. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes the rows of all pages in the transaction of a connection, however long it takes.
     *
     * @throws IOException if nobody takes the rows any longer; the connection is closed, and the server stops
     */
    public void write(Connection connection, RowQuery query, TextSink out) throws SQLException, IOException {
        try (Statement statement = Session.statement(connection)) {
            statement.execute("SET LOCAL statement_timeout = 0");
        }
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(statement(query).shown().text());
        try {
            switch (this) {
                case CSV -> csv(copy, out);
                case JSON -> json(copy, out);
                case LINES -> lines(copy, out);
            }
        } catch (IOException gone) {
            // The driver gets out of step with the server when it cancels a COPY; without a connection the server stops
            // by itself.
            connection.abort(Runnable::run);
            throw gone;
        }
    }

    private BoundSql statement(RowQuery query) {
        return switch (this) {
            case CSV -> BoundSql.of("COPY ({}) TO STDOUT (FORMAT csv, HEADER true)", query.everything());
            case JSON, LINES ->
                BoundSql.of("COPY (SELECT to_json(line.*) FROM ({}) AS line) TO STDOUT", query.everything())
                        .then(BoundSql.of("{}", Sql.raw(RAW)));
        };
    }

    /** The server gives a row at a time, each with the end of a line. */
    private static void csv(CopyOut copy, TextSink out) throws SQLException, IOException {
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            text(row, row.length - 1, out);
            out.write("\r\n");
        }
    }

    private static void json(CopyOut copy, TextSink out) throws SQLException, IOException {
        boolean none = true;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            out.write(none ? "[\n" : ",\n");
            none = false;
            object(row, out);
        }
        out.write(none ? "[]\n" : "\n]\n");
    }

    private static void lines(CopyOut copy, TextSink out) throws SQLException, IOException {
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            object(row, out);
            out.write("\n");
        }
    }

    /** A value of type json may have ends of lines between its parts, which are blanks there, and for which the server quotes the object. */
    private static void object(byte[] row, TextSink out) throws IOException {
        int end = row.length - 1;
        int length = 0;
        for (int i = 0; i < end; i++) {
            if (row[i] != QUOTE) {
                row[length++] = row[i] == '\n' || row[i] == '\r' ? (byte) ' ' : row[i];
            }
        }
        text(row, length, out);
    }

    /** Piece by piece: a long row is here once, and not once more as a text. */
    private static void text(byte[] row, int length, TextSink out) throws IOException {
        int to;
        for (int from = 0; from < length; from = to) {
            to = Math.min(from + PIECE, length);
            while (to < length && (row[to] & 0xC0) == 0x80) {
                to--;
            }
            out.write(new String(row, from, to - from, StandardCharsets.UTF_8));
        }
    }
}
