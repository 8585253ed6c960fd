package dev.dbm.studio.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What stands around a page; the parameter of the layout.
 *
 * @param page the page
 * @param path the path that was asked for
 * @param address path and query
 * @param sections the header's entries
 * @param navigation what is said of the database
 * @param assets the address of each asset
 */
public record Frame(
        Page page,
        String path,
        String address,
        List<Section> sections,
        Navigation navigation,
        UnaryOperator<String> assets) {
    /** A browser lays out so many entries without being slow; the palette knows all of them. */
    private static final int MOST_ENTRIES = 2_000;

    /** Copies the list. */
    public Frame {
        sections = List.copyOf(sections);
    }

    /** Returns what the tab says. */
    public String title() {
        String database = navigation.database().isEmpty() ? "studio" : navigation.database();
        return page.title() + " · " + database;
    }

    /** Returns the address of an asset, which changes with its content. */
    public String asset(String name) {
        return assets.apply(name);
    }

    /** Returns what the sidebar lists of each namespace. */
    public Map<String, List<Navigation.Entry>> groups() {
        Map<String, List<Navigation.Entry>> groups = new LinkedHashMap<>();
        navigation.entries().stream()
                .limit(MOST_ENTRIES)
                .forEach(entry -> groups.computeIfAbsent(entry.group(), any -> new ArrayList<>())
                        .add(entry));
        return groups;
    }

    /** Returns how many entries the sidebar does not list. */
    public int more() {
        return Math.max(0, navigation.entries().size() - MOST_ENTRIES);
    }

    /** Returns whether an entry leads to the page that is shown. */
    public boolean isCurrent(Link link) {
        return link.text().equals(path);
    }
}
