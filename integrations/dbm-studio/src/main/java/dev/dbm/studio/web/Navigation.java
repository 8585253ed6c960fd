package dev.dbm.studio.web;

import java.util.List;
import java.util.Optional;

/**
 * What the frame around every page says of the database.
 *
 * @param database its name; empty while there was no connection yet
 * @param server for example {@code PostgreSQL 18.4 on localhost}
 * @param mode whether rows may be changed
 * @param readAt when its schema was read, for example {@code 14:03:11}; empty if it was not
 * @param entries what the sidebar and the palette list, in their order
 */
public record Navigation(String database, String server, Mode mode, Optional<String> readAt, List<Entry> entries) {
    /** Copies the list. */
    public Navigation {
        entries = List.copyOf(entries);
    }

    /** Whether rows may be changed. */
    public enum Mode {
        /** PostgreSQL refuses it. */
        READ_ONLY("read-only"),
        /** They may, where somebody asks for it. */
        WRITE("writing allowed");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        /** Returns what people read. */
        public String label() {
            return label;
        }
    }

    /**
     * Something to go to.
     *
     * @param group its namespace
     * @param name its name
     * @param kind for example {@code table}
     * @param address its page
     */
    public record Entry(String group, String name, String kind, Link address) {}
}
