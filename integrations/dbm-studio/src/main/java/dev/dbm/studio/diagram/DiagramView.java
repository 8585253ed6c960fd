package dev.dbm.studio.diagram;

import dev.dbm.studio.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * The page around a drawing.
 *
 * @param title what is drawn
 * @param namespaces the namespaces to choose from
 * @param details how much of a table may be drawn
 * @param tables the names of the tables, to choose one of
 * @param focus the table around which is drawn; empty for none
 * @param depth how far around it
 * @param drawing where the drawing is
 * @param marks where to ask which tables differ, if there is something to compare with
 */
public record DiagramView(
        String title,
        List<Choice> namespaces,
        List<Choice> details,
        List<String> tables,
        String focus,
        String depth,
        Link drawing,
        Optional<Link> marks) {
    /** Copies the lists. */
    public DiagramView {
        namespaces = List.copyOf(namespaces);
        details = List.copyOf(details);
        tables = List.copyOf(tables);
    }

    /**
     * Something to choose.
     *
     * @param value what is sent
     * @param name what it is called
     * @param chosen the value again, if it is the one that is chosen
     */
    public record Choice(String value, String name, Optional<String> chosen) {
        static Choice of(String value, String name, String chosen) {
            return new Choice(value, name, Optional.of(value).filter(chosen::equals));
        }
    }
}
