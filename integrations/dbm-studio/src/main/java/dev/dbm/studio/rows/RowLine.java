package dev.dbm.studio.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a page.
 *
 * @param cells what it has in each column
 * @param identity what tells it from the others; empty in a view
 * @param version which transaction wrote it; empty in a view
 * @param place the values of the columns of the order, null where it has nothing; empty where one is too long for an address, and in a view
 */
public record RowLine(List<RowCell> cells, List<String> identity, String version, List<@Nullable String> place) {
    /** Copies the lists. */
    public RowLine {
        cells = List.copyOf(cells);
        identity = List.copyOf(identity);
        place = Collections.unmodifiableList(new ArrayList<>(place));
    }

    /** Returns where the rows after this one are; empty if that cannot be said. */
    Optional<RowPosition> after() {
        return place.isEmpty() ? Optional.empty() : Optional.of(new RowPosition.After(place));
    }

    /** Returns where the rows before this one are; empty if that cannot be said. */
    Optional<RowPosition> before() {
        return place.isEmpty() ? Optional.empty() : Optional.of(new RowPosition.Before(place));
    }
}
