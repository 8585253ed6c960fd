package dev.dbm.studio.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Tuple;

/** Values as PostgreSQL writes them, of which a page is given no more than it can show. */
final class Cells {
    static final int MOST_BYTES = 4_096;

    private static final int CONTINUATION_MASK = 0xC0;
    private static final int CONTINUATION = 0x80;

    private Cells() {}

    /** Returns the cells of a row. */
    static List<@Nullable Object> row(Tuple tuple) {
        List<@Nullable Object> cells = new ArrayList<>(tuple.fieldCount());
        for (int i = 0; i < tuple.fieldCount(); i++) {
            cells.add(cell(tuple.get(i)));
        }
        return Collections.unmodifiableList(cells);
    }

    private static @Nullable Object cell(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        if (value.length <= MOST_BYTES) {
            return new String(value, StandardCharsets.UTF_8);
        }
        int end = MOST_BYTES;
        // A character is shown whole or not at all.
        while (end > 0 && (value[end] & CONTINUATION_MASK) == CONTINUATION) {
            end--;
        }
        return new RunEvent.Cut(new String(value, 0, end, StandardCharsets.UTF_8), value.length);
    }

    /** Returns how many bytes rows have. */
    static long bytes(List<Tuple> rows) {
        long bytes = 0;
        for (Tuple row : rows) {
            bytes += row.length();
        }
        return bytes;
    }
}
