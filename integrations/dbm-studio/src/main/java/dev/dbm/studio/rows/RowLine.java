package dev.dbm.studio.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a page.
 *
 * @param cells what it has in each column
 * @param identity what tells it from the others; empty in a view
 * @param version which transaction wrote it; empty in a view
 * @param place the values of the columns of the order; null where it has nothing
 */
public record RowLine(List<RowCell> cells, List<String> identity, String version, List<@Nullable String> place) {
    /** Copies the lists. */
    public RowLine {
        cells = List.copyOf(cells);
        identity = List.copyOf(identity);
        place = Collections.unmodifiableList(new ArrayList<>(place));
    }
}
