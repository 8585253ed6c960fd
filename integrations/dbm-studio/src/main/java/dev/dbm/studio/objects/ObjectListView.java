package dev.dbm.studio.objects;

import dev.dbm.studio.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * The list of objects.
 *
 * @param query what their names are to hold
 * @param namespaces the namespaces to choose from
 * @param kinds the kinds to choose from
 * @param groups the objects, by namespace
 * @param count how many there are, for people
 * @param unmodelled what is there and dbm does not model
 */
public record ObjectListView(
        String query,
        List<Choice> namespaces,
        List<Choice> kinds,
        List<Group> groups,
        String count,
        List<String> unmodelled) {
    /** Copies the lists. */
    public ObjectListView {
        namespaces = List.copyOf(namespaces);
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
        unmodelled = List.copyOf(unmodelled);
    }

    /**
     * Something to choose.
     *
     * @param value what is sent
     * @param name what it is called
     * @param chosen the value again, if it is the one that is chosen
     */
    public record Choice(String value, String name, Optional<String> chosen) {}

    /**
     * The objects of a namespace.
     *
     * @param name its name; empty for what lives in none
     * @param entries the objects
     */
    public record Group(String name, List<Entry> entries) {
        /** Copies the list. */
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An object.
     *
     * @param kind what it is
     * @param name its full name
     * @param link where it is shown
     * @param comment its comment; empty if it has none
     */
    public record Entry(String kind, String name, Link link, String comment) {}
}
