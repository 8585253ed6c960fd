package dev.dbm.studio.objects;

import dev.dbm.studio.web.HighlightedSql;
import dev.dbm.studio.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * The page of an object.
 *
 * @param kind what it is
 * @param name its full name
 * @param comment what COMMENT ON says of it
 * @param facts what is short to say
 * @param links where else it can be looked at
 * @param columns its columns
 * @param parts what else belongs to it, by what it is about
 * @param texts what it does, in its own words: a view's query, a function's body
 * @param ddl what makes it
 * @param dependants what a drop would concern
 * @param needs what it needs
 * @param unmodelled what of it dbm does not model
 */
public record ObjectView(
        String kind,
        String name,
        Optional<String> comment,
        List<Fact> facts,
        List<Goto> links,
        List<ColumnLine> columns,
        List<Part> parts,
        List<SqlPart> texts,
        HighlightedSql ddl,
        Dependants dependants,
        List<Named> needs,
        List<String> unmodelled) {
    /** Copies the lists. */
    public ObjectView {
        facts = List.copyOf(facts);
        links = List.copyOf(links);
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
        texts = List.copyOf(texts);
        needs = List.copyOf(needs);
        unmodelled = List.copyOf(unmodelled);
    }

    /** Returns whether a column of the page's table of columns would say anything. */
    public boolean hasComments() {
        return columns.stream().anyMatch(column -> column.comment().isPresent());
    }

    /** Returns whether the declaration names any column. */
    public boolean hasPlaces() {
        return columns.stream().anyMatch(column -> column.place().isPresent());
    }

    /**
     * Something short to say.
     *
     * @param name about what
     * @param value what
     */
    public record Fact(String name, String value) {}

    /**
     * Another page about the same thing.
     *
     * @param name what it shows
     * @param link where it is
     */
    public record Goto(String name, Link link) {}

    /**
     * An object by name.
     *
     * @param name kind and name
     * @param link where it is shown, if it is modelled
     */
    public record Named(String name, Optional<Link> link) {}

    /**
     * A column.
     *
     * @param anchor the name of its place on the page
     * @param name its name
     * @param marks what keys make of it
     * @param type its type
     * @param nulls whether it accepts null
     * @param value what fills it when nobody does
     * @param comment its comment
     * @param place the component that declares it
     */
    public record ColumnLine(
            String anchor,
            String name,
            List<String> marks,
            String type,
            String nulls,
            String value,
            Optional<String> comment,
            Optional<String> place) {
        /** Copies the list. */
        public ColumnLine {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Members of one sort.
     *
     * @param title the sort
     * @param lines the members
     */
    public record Part(String title, List<Line> lines) {
        /** Copies the list. */
        public Part {
            lines = List.copyOf(lines);
        }

        /** Returns whether any of them has a size. */
        public boolean isMeasured() {
            return lines.stream().anyMatch(line -> !line.size().isEmpty());
        }

        /** Returns whether any of them has a comment. */
        public boolean isCommented() {
            return lines.stream().anyMatch(line -> line.comment().isPresent());
        }
    }

    /**
     * A member.
     *
     * @param anchor the name of its place on the page
     * @param kind what it is
     * @param name its name; empty if it has none
     * @param words what it is, in the words of its DDL
     * @param comment its comment
     * @param size its size
     * @param scans how often it was used
     * @param link the page of what it leads to
     */
    public record Line(
            String anchor,
            String kind,
            String name,
            String words,
            Optional<String> comment,
            String size,
            String scans,
            Optional<Link> link) {}

    /**
     * A text with a heading.
     *
     * @param title the heading
     * @param sql the text
     */
    public record SqlPart(String title, HighlightedSql sql) {}

    /**
     * What a drop would concern.
     *
     * @param direct what needs the object itself
     * @param count how many there are in all, for people
     */
    public record Dependants(List<Branch> direct, String count) {
        /** Copies the list. */
        public Dependants {
            direct = List.copyOf(direct);
        }
    }

    /**
     * One of them.
     *
     * @param name kind and name
     * @param link where it is shown, if it is modelled
     * @param effect what becomes of it
     * @param below what it takes along in its turn
     */
    public record Branch(String name, Optional<Link> link, String effect, List<Branch> below) {
        /** Copies the list. */
        public Branch {
            below = List.copyOf(below);
        }
    }
}
