package dev.dbm.studio.rows;

import java.util.List;
import java.util.Optional;

/** What comes of reading rows. */
public sealed interface RowReading {
    /**
     * A page of rows.
     *
     * @param lines the rows, in order
     * @param previous where the rows before these are; empty on the first page
     * @param next where the rows after these are; empty on the last page
     * @param count how many rows satisfy the filters
     */
    record Page(List<RowLine> lines, Optional<RowPosition> previous, Optional<RowPosition> next, RowCount count)
            implements RowReading {
        /** Copies the rows. */
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Filters that the server does not understand; no rows were read.
     *
     * @param refusals each of them, in the order of the filters
     */
    record Refused(List<Refusal> refusals) implements RowReading {
        /** Copies the list. */
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Why a filter is not understood.
     *
     * @param filter the filter
     * @param reason the server's message
     */
    record Refusal(RowFilter filter, String reason) {}
}
