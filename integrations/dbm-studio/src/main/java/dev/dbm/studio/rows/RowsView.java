package dev.dbm.studio.rows;

import dev.dbm.studio.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * A page of rows, as its template shows it.
 *
 * @param title the name of the table
 * @param path the page without filters
 * @param structure the page of the table itself
 * @param mode whether rows may be changed
 * @param notes what a person should know of this page
 * @param filters what rows satisfy
 * @param form what makes another filter; none without columns
 * @param heads the columns
 * @param lines the rows
 * @param pager the pages around this one
 * @param count how many rows there are, for people
 * @param exports the files that the rows can be had as; none where they cannot be read
 */
public record RowsView(
        String title,
        Link path,
        Link structure,
        Mode mode,
        List<String> notes,
        List<Chip> filters,
        Optional<FilterForm> form,
        List<Head> heads,
        List<Line> lines,
        Pager pager,
        String count,
        List<Named> exports) {
    /** Copies the lists. */
    public RowsView {
        notes = List.copyOf(notes);
        filters = List.copyOf(filters);
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
        exports = List.copyOf(exports);
    }

    /** Whether rows may be changed. */
    public enum Mode {
        /** They are looked at. */
        LOOK,
        /** They may. */
        EDIT
    }

    /**
     * A filter that is in force.
     *
     * @param text the filter, for people
     * @param parameter the filter as an address has it
     * @param without the page without it
     * @param problem what the server says against it; empty where it understands it
     */
    public record Chip(String text, String parameter, Link without, Optional<String> problem) {}

    /**
     * A column.
     *
     * @param name its name
     * @param type its type
     * @param marks what it is besides: {@code PK}, {@code FK}, {@code generated}
     * @param sort the page sorted by it; empty where its values have no order
     * @param sorted {@code ascending}, {@code descending} or {@code none}
     * @param align {@code number} for what stands at the right
     * @param editing how its values are changed
     */
    public record Head(
            String name,
            String type,
            List<String> marks,
            Optional<Link> sort,
            String sorted,
            String align,
            Editing editing) {
        /** Copies the list. */
        public Head {
            marks = List.copyOf(marks);
        }

        /** Returns the sign of the direction. */
        public String arrow() {
            return switch (sorted) {
                case "ascending" -> "▲";
                case "descending" -> "▼";
                case String other -> "";
            };
        }
    }

    /**
     * How the values of a column are changed.
     *
     * @param input {@code text}, {@code pick}, {@code reference} or {@code none}
     * @param choices the values to choose from, as one text
     * @param offers where rows to refer to are offered; empty where it refers to none
     * @param nullable {@code yes} where null is a value
     * @param copied {@code yes} where a copy of a row has the same value
     */
    public record Editing(String input, String choices, String offers, String nullable, String copied) {}

    /**
     * A row.
     *
     * @param detail its own page; empty in a view
     * @param identity what tells it from the others, as one text
     * @param version which transaction wrote it
     * @param cells its cells
     */
    public record Line(Optional<Link> detail, String identity, String version, List<Cell> cells) {
        /** Copies the list. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param kind {@code null}, {@code empty} or {@code value}
     * @param text what it shows
     * @param extent {@code cut} where that is not all, {@code whole} otherwise
     * @param more how much it is, where that is known and worth saying
     * @param align {@code number} for what stands at the right
     * @param forward the row that it refers to, if it refers to one
     */
    public record Cell(String kind, String text, String extent, String more, String align, Optional<Link> forward) {}

    /**
     * The pages around this one.
     *
     * @param first the first page; empty on it
     * @param previous the page before; empty on the first
     * @param next the page after; empty on the last
     * @param last the last page; empty on it, and where finding it means counting
     */
    public record Pager(Optional<Link> first, Optional<Link> previous, Optional<Link> next, Optional<Link> last) {
        /** Returns them with their names. */
        public List<Step> steps() {
            return List.of(
                    new Step("First", first),
                    new Step("Previous", previous),
                    new Step("Next", next),
                    new Step("Last", last));
        }
    }

    /**
     * A page to go to.
     *
     * @param name what it is called
     * @param link where it is; empty where there is none
     */
    public record Step(String name, Optional<Link> link) {}

    /**
     * Something to go to or to save.
     *
     * @param name what it is called
     * @param link where it is
     */
    public record Named(String name, Link link) {}
}
