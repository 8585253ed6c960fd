package dev.dbm.studio.migrations;

import dev.dbm.studio.web.ErrorView;
import dev.dbm.studio.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * One migration.
 *
 * @param line where it stands
 * @param facts what is known of it
 * @param script its file; empty if there is none
 * @param links other pages
 * @param failure why not everything could be read
 */
public record MigrationView(
        MigrationLine line,
        List<Fact> facts,
        Optional<ScriptView> script,
        List<Other> links,
        Optional<ErrorView> failure) {
    /** Copies the lists. */
    public MigrationView {
        facts = List.copyOf(facts);
        links = List.copyOf(links);
    }

    /**
     * Something that is known.
     *
     * @param name what it is
     * @param value the value; never empty
     */
    public record Fact(String name, String value) {}

    /**
     * Another page.
     *
     * @param name what it is called
     * @param address where it is
     */
    public record Other(String name, Link address) {}
}
