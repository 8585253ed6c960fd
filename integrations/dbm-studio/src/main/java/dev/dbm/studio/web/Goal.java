package dev.dbm.studio.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that the palette offers, as its script reads it.
 *
 * @param kind {@code page}, {@code action}, or what it is in the database
 * @param group its namespace; empty for pages and actions
 * @param name its name
 * @param address where it is; for an action, that of the form that does it
 */
record Goal(String kind, String group, String name, String address) {
    static List<Goal> all(Site site) {
        List<Goal> goals = new ArrayList<>();
        site.router().sections().forEach(section -> goals.add(new Goal("page", "", section.name(), section.address())));
        goals.add(new Goal("action", "", "Refresh: read the schema again", "/refresh"));
        site.navigation()
                .get()
                .entries()
                .forEach(entry -> goals.add(new Goal(
                        entry.kind(),
                        entry.group(),
                        entry.name(),
                        entry.address().text())));
        return goals;
    }
}
