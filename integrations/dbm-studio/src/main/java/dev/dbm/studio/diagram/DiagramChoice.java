package dev.dbm.studio.diagram;

import dev.dbm.diagram.Detail;
import dev.dbm.diagram.DiagramOptions;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Table;
import dev.dbm.studio.database.RelationAddress;
import dev.dbm.studio.web.Link;
import dev.dbm.studio.web.RefusedRequestException;
import dev.dbm.studio.web.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is to be drawn, as addresses say it.
 *
 * @param namespace whose tables; empty for all
 * @param focus the table around which to draw
 * @param depth how many references away from that one a table may be
 * @param detail how much of each table; as much as is readable where nobody says
 */
record DiagramChoice(
        Optional<Identifier> namespace, Optional<QualifiedName> focus, int depth, Optional<Detail> detail) {
    static final int MOST_STEPS = 9;

    /** So many tables with all columns are still read, so many with their keys. */
    private static final int MOST_WHOLE = 120;

    private static final int MOST_KEYS = 400;

    /** Reads it from an address. */
    static DiagramChoice of(Request request, Schema schema) {
        Optional<Identifier> namespace = request.query("namespace")
                .filter(name -> !name.isEmpty())
                .map(name -> schema.namespaces().stream()
                        .filter(one -> one.value().equals(name))
                        .findFirst()
                        .orElseThrow(() -> missing("namespace", name)));
        Optional<QualifiedName> focus = request.query("focus")
                .filter(name -> !name.isEmpty())
                .map(name -> RelationAddress.parse(name)
                        .filter(table -> schema.table(table).isPresent())
                        .orElseThrow(() -> missing("table", name)));
        return new DiagramChoice(namespace, focus, depth(request), detail(request));
    }

    private static RefusedRequestException missing(String kind, String name) {
        return RefusedRequestException.notFound(
                "There is no " + kind + " " + name, "Write a table with its namespace: public.customer.");
    }

    private static int depth(Request request) {
        String given = request.query("depth").orElse("1");
        if (!given.matches("[0-9]")) {
            throw RefusedRequestException.bad(
                    "A depth is a number from 0 to " + MOST_STEPS + ": " + given, "0 is the table alone.");
        }
        return Integer.parseInt(given);
    }

    private static Optional<Detail> detail(Request request) {
        String given = request.query("detail").orElse("");
        for (Detail one : Detail.values()) {
            if (word(one).equals(given)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Returns how addresses write how much of a table is drawn. */
    static String word(Detail detail) {
        return detail.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what the layout is told. */
    DiagramOptions options(Schema schema) {
        DiagramOptions options = DiagramOptions.everything().withDetail(detail.orElseGet(() -> readable(schema)));
        if (namespace.isPresent()) {
            options = options.withNamespaces(new TreeSet<>(namespace.stream().toList()));
        }
        return focus.isPresent() ? options.withFocus(new DiagramOptions.Focus(focus.get(), depth)) : options;
    }

    private Detail readable(Schema schema) {
        long tables = focus.isPresent()
                ? 1
                : schema.all(Table.class).stream()
                        .filter(table -> namespace
                                .filter(name -> !name.equals(table.name().namespace()))
                                .isEmpty())
                        .count();
        if (tables > MOST_KEYS) {
            return Detail.NAMES;
        }
        return tables > MOST_WHOLE ? Detail.KEYS : Detail.ALL_COLUMNS;
    }

    /** Returns where the drawing itself is. */
    Link drawing() {
        Link link = Link.to("diagram", "drawing").with("depth", Integer.toString(depth));
        if (namespace.isPresent()) {
            link = link.with("namespace", namespace.get().value());
        }
        if (focus.isPresent()) {
            link = link.with("focus", RelationAddress.of(focus.get()));
        }
        return detail.isPresent() ? link.with("detail", word(detail.get())) : link;
    }
}
