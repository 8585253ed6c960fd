package dev.dbm.diagram;

import dev.dbm.schema.Column;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A diagram as an SVG document that needs nothing else. Tables are groups with class {@code table} and their name in {@code data-table}, references paths with
 * class {@code reference} and their name in {@code data-key}, so that a page can style and find them. Colours follow the reader's light or dark setting.
 */
public final class SvgDocument {
    private static final String STYLE = """
        .dbm { --paper: #ffffff; --ink: #1f2328; --faint: #59636e; --line: #8c959f; --head: #ddf4ff; --box: #ffffff; }
        @media (prefers-color-scheme: dark) {
          .dbm { --paper: #0d1117; --ink: #e6edf3; --faint: #9198a1; --line: #6e7681; --head: #10284a; --box: #161b22; }
        }
        .dbm { background: var(--paper); }
        .dbm text { font: 12px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: var(--ink); white-space: pre; }
        .dbm .title { font-weight: bold; }
        .dbm .type, .dbm .marks { fill: var(--faint); }
        .dbm .type { text-anchor: end; }
        .dbm .frame { fill: var(--box); stroke: var(--line); }
        .dbm .head { fill: var(--head); stroke: var(--line); }
        .dbm .named .head { fill: var(--box); stroke-dasharray: 4 3; }
        .dbm .reference { fill: none; stroke: var(--line); stroke-width: 1.25; }
        .dbm marker path, .dbm marker circle { fill: var(--paper); stroke: var(--line); stroke-width: 1.25; }
        """;

    /** How many rows stand at an end of a line, as crow's feet. */
    private static final String MARKERS = """
        <marker id="dbm-from-one" refX="0" %1$s><path d="M8 2V12"/></marker>
        <marker id="dbm-from-maybe-one" refX="0" %1$s><path d="M5 2V12"/><circle cx="12" cy="7" r="3.5"/></marker>
        <marker id="dbm-to-maybe-one" refX="20" %1$s><path d="M15 2V12"/><circle cx="8" cy="7" r="3.5"/></marker>
        <marker id="dbm-to-many" refX="20" %1$s><path d="M11 7L20 2M11 7L20 12"/><circle cx="7.5" cy="7" r="3.5"/></marker>
        """.formatted(
                    "refY=\"7\" viewBox=\"0 0 20 14\" markerWidth=\"20\" markerHeight=\"14\""
                            + " markerUnits=\"userSpaceOnUse\" orient=\"auto\"");

    /** XML has no place for control characters, not even as references. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    private final StringBuilder text = new StringBuilder();
    private final Optional<Function<QualifiedName, String>> addresses;

    private SvgDocument(Optional<Function<QualifiedName, String>> addresses) {
        this.addresses = addresses;
    }

    /**
     * Returns the text of the document.
     *
     * @param title what is drawn, for who cannot see it
     */
    public static String of(Diagram diagram, String title) {
        return new SvgDocument(Optional.empty()).written(diagram, title);
    }

    /**
     * Returns the same as an element of a web page: without the styles, which the page brings, and with each table as a link.
     *
     * @param title what is drawn, for who cannot see it
     * @param addresses where a table's link leads
     */
    public static String element(Diagram diagram, String title, Function<QualifiedName, String> addresses) {
        return new SvgDocument(Optional.of(addresses)).written(diagram, title);
    }

    private String written(Diagram diagram, String title) {
        String width = number(diagram.size().x());
        String height = number(diagram.size().y());
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"dbm\" role=\"")
                // Links inside a picture would not be there for who cannot see it.
                .append(addresses.isPresent() ? "group" : "img")
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\">\n");
        element("title", title);
        if (addresses.isEmpty()) {
            text.append("<style>\n").append(STYLE).append("</style>\n");
        }
        text.append("<defs>\n").append(MARKERS).append("</defs>\n");
        diagram.lines().forEach(this::line);
        diagram.boxes().forEach(this::box);
        return text.append("</svg>\n").toString();
    }

    private void line(Line line) {
        Reference reference = line.reference();
        ForeignKey key = reference.key();
        String path = line.points().stream()
                .map(point -> number(point.x()) + " " + number(point.y()))
                .collect(Collectors.joining("L", "M", ""));
        text.append("<path class=\"reference\" data-key=\"")
                .append(escaped(key.table() + "." + key.name()))
                .append("\" d=\"")
                .append(path)
                .append("\" marker-start=\"url(#")
                .append(
                        switch (reference.participation()) {
                            case ALWAYS -> "dbm-from-one";
                            case OPTIONAL -> "dbm-from-maybe-one";
                        })
                .append(")\" marker-end=\"url(#")
                .append(
                        switch (reference.multiplicity()) {
                            case SINGLE -> "dbm-to-maybe-one";
                            case MANY -> "dbm-to-many";
                        })
                .append(")\">");
        element(
                "title",
                key.table() + " " + names(key.columns()) + " references " + key.referencedTable() + " "
                        + names(key.referencedColumns()));
        text.append("</path>\n");
    }

    private static String names(List<?> columns) {
        return columns.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private void box(Box box) {
        String kind = switch (box.presence()) {
            case DRAWN -> "table";
            case NAMED -> "table named";
        };
        text.append("<g class=\"")
                .append(kind)
                .append("\" data-table=\"")
                .append(escaped(box.table().toString()))
                .append("\" transform=\"translate(")
                .append(number(box.place().x()))
                .append(' ')
                .append(number(box.place().y()))
                .append(")\">\n");
        addresses.ifPresent(address -> text.append("<a href=\"")
                .append(escaped(address.apply(box.table())))
                .append("\">"));
        element(
                "title",
                box.table() + box.comment().map(comment -> ": " + comment).orElse(""));
        rectangle("frame", box.size().x(), box.size().y());
        rectangle("head", box.size().x(), Boxes.TITLE);
        word("title", Boxes.MARGIN, Boxes.TITLE / 2, box.title());
        double names = Boxes.MARGIN + Boxes.markColumn(box.rows()) * Boxes.LETTER;
        double height = Boxes.TITLE + Boxes.ROW / 2;
        for (BoxRow row : box.rows()) {
            Column column = row.column();
            text.append("<g class=\"column\" data-column=\"")
                    .append(escaped(column.name().toString()))
                    .append("\">");
            column.comment().ifPresent(comment -> element("title", comment));
            if (!row.marks().isEmpty()) {
                word("marks", Boxes.MARGIN, height, String.join(" ", row.marks()));
            }
            word("name", names, height, column.name().value());
            word("type", box.size().x() - Boxes.MARGIN, height, row.type());
            text.append("</g>\n");
            height += Boxes.ROW;
        }
        text.append(addresses.isPresent() ? "</a></g>\n" : "</g>\n");
    }

    private void rectangle(String kind, double width, double height) {
        text.append("<rect class=\"")
                .append(kind)
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" rx=\"4\"/>\n");
    }

    private void word(String kind, double x, double y, String content) {
        text.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" dy=\"0.35em\">")
                .append(escaped(content))
                .append("</text>");
    }

    private void element(String name, String content) {
        text.append('<')
                .append(name)
                .append('>')
                .append(escaped(content))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escaped(String content) {
        return NOT_IN_XML
                .matcher(content)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
