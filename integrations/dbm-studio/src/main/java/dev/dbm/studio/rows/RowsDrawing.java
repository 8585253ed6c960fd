package dev.dbm.studio.rows;

import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.studio.database.RelationAddress;
import dev.dbm.studio.database.WriteMode;
import dev.dbm.studio.web.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes of rows what a template shows. */
final class RowsDrawing {
    private final RowQuery query;
    private final Relation relation;
    private final RowsView.Mode mode;

    /** The keys that lead on from a column: those of one column, and of several each from its last. */
    private final Map<Identifier, ForeignKey> forward = new TreeMap<>();

    private final Map<Identifier, Relation> targets = new TreeMap<>();

    RowsDrawing(Schema schema, RowQuery query, WriteMode mode) {
        this.query = query;
        this.relation = query.relation();
        this.mode = mode == WriteMode.WRITE && relation.kind() == ObjectKind.TABLE
                ? RowsView.Mode.EDIT
                : RowsView.Mode.LOOK;
        for (ForeignKey key : relation.forward()) {
            Relation.find(schema, key.referencedTable()).ifPresent(target -> {
                forward.putIfAbsent(key.columns().getLast(), key);
                targets.putIfAbsent(key.columns().getLast(), target);
            });
        }
    }

    /**
     * Draws the page.
     *
     * @param notes what else a person should know of it
     */
    RowsView view(RowReading reading, List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(notes());
        if (reading instanceof RowReading.Page page
                && !(relation.key() instanceof RowKey.None)
                && page.lines().stream().anyMatch(line -> line.place().isEmpty())) {
            all.add("Some values of this order are too long for an address: further pages need another order.");
        }
        return switch (reading) {
            case RowReading.Page page ->
                view(all, List.of(), page.lines().stream().map(this::line).toList(), pager(page), count(page.count()));
            case RowReading.Refused(var refusals) ->
                view(
                        all,
                        refusals,
                        List.of(),
                        new RowsView.Pager(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        "no rows read");
        };
    }

    private RowsView view(
            List<String> notes,
            List<RowReading.Refusal> refusals,
            List<RowsView.Line> lines,
            RowsView.Pager pager,
            String count) {
        return new RowsView(
                relation.name().shown(),
                new Link(RowAddress.path(relation)),
                Link.to("objects", relation.kind().label().replace(' ', '-'), RelationAddress.of(relation.name())),
                mode,
                notes,
                query.filters().stream().map(filter -> chip(filter, refusals)).toList(),
                form(refusals),
                relation.fields().stream().map(this::head).toList(),
                lines,
                pager,
                count,
                refusals.isEmpty() ? exports() : List.of());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        switch (relation.key()) {
            case RowKey.Columns columns -> {}
            case RowKey.Place() ->
                notes.add(
                        "No primary key and no other key without nulls: rows are told apart by where they lie (ctid).");
            case RowKey.None() -> notes.add("A view: its rows are counted off, and later pages take longer.");
        }
        if (query.scans()) {
            notes.add("No index has this order: all rows are read for each page.");
        }
        return notes;
    }

    private RowsView.Chip chip(RowFilter filter, List<RowReading.Refusal> refusals) {
        Optional<String> problem = refusals.stream()
                .filter(refusal -> refusal.filter().equals(filter))
                .map(RowReading.Refusal::reason)
                .findFirst();
        return new RowsView.Chip(
                filter.shown(), RowAddress.text(filter), new Link(RowAddress.of(query.without(filter))), problem);
    }

    /** The form has what was refused in it, so that it can be mended; a table without columns has none. */
    private Optional<FilterForm> form(List<RowReading.Refusal> refusals) {
        if (!refusals.isEmpty()) {
            RowFilter wrong = refusals.getFirst().filter();
            return Optional.of(FilterForm.of(query.without(wrong), wrong.field(), wrong.operator(), wrong.values()));
        }
        return relation.fields().stream()
                .findFirst()
                .map(field -> FilterForm.of(query, field, field.operators().getFirst(), List.of()));
    }

    private RowsView.Head head(RowField field) {
        List<String> marks = new ArrayList<>();
        if (relation.key() instanceof RowKey.Columns(var columns, var rank)
                && rank == RowKey.Rank.PRIMARY
                && columns.contains(field.name())) {
            marks.add("PK");
        }
        if (relation.forward().stream().anyMatch(key -> key.columns().contains(field.name()))) {
            marks.add("FK");
        }
        if (!field.source().label().isEmpty()) {
            marks.add(field.source().label());
        }
        Optional<Link> sort = field.sorting() == RowField.Sorting.NONE
                ? Optional.empty()
                : Optional.of(new Link(RowAddress.of(query.sortedBy(field))));
        String sorted = query.direction(field)
                .map(direction -> direction == RowSort.Direction.ASC ? "ascending" : "descending")
                .orElse("none");
        return new RowsView.Head(
                field.name().value(), field.type().shortText(), marks, sort, sorted, align(field), editing(field));
    }

    private RowsView.Editing editing(RowField field) {
        boolean offers = forward.containsKey(field.name());
        List<String> choices = field.family() == TypeFamily.BOOLEAN ? List.of("true", "false") : field.labels();
        String input = offers ? "reference" : choices.isEmpty() ? "text" : "pick";
        boolean key = relation.key() instanceof RowKey.Columns(var columns, var rank) && columns.contains(field.name());
        boolean own = key || field.source() == RowField.Source.IDENTITY;
        return new RowsView.Editing(
                field.source().writable() ? input : "none",
                RowAddress.joined(choices),
                offers
                        ? RowAddress.path(relation) + "/offers?column="
                                + RowAddress.encoded(field.name().value())
                        : "",
                field.nullable() ? "yes" : "no",
                own ? "no" : "yes");
    }

    private RowsView.Line line(RowLine line) {
        List<RowsView.Cell> cells = new ArrayList<>();
        for (int i = 0; i < relation.fields().size(); i++) {
            cells.add(cell(line, i));
        }
        String identity = RowAddress.joined(line.identity());
        Optional<Link> detail = line.identity().isEmpty()
                ? Optional.empty()
                : Optional.of(new Link(RowAddress.path(relation) + "/row?key=" + RowAddress.encoded(identity)));
        return new RowsView.Line(detail, identity, line.version(), cells);
    }

    private RowsView.Cell cell(RowLine line, int at) {
        RowField field = relation.fields().get(at);
        Optional<Link> target = Optional.ofNullable(forward.get(field.name()))
                .flatMap(key ->
                        RowQuery.referenced(Objects.requireNonNull(targets.get(field.name())), key, values(line, key)))
                .map(found -> new Link(RowAddress.of(found)));
        return cell(line.cells().get(at), align(field), target);
    }

    private List<@Nullable String> values(RowLine line, ForeignKey key) {
        return values(relation, line, key.columns());
    }

    /** What a row has in some columns; null where it has nothing, or more than was read. */
    static List<@Nullable String> values(Relation relation, RowLine line, List<Identifier> columns) {
        List<@Nullable String> values = new ArrayList<>();
        for (Identifier column : columns) {
            int at = relation.fields().indexOf(relation.field(column).orElseThrow());
            values.add(line.cells().get(at).value().orElse(null));
        }
        return values;
    }

    static RowsView.Cell cell(RowCell cell, String align, Optional<Link> forward) {
        String kind = cell.isNull() ? "null" : cell.text().get().isEmpty() ? "empty" : "value";
        return new RowsView.Cell(
                kind,
                cell.text().orElse("NULL"),
                cell.cut() ? "cut" : "whole",
                cell.cut() ? cell.bytes().map(bytes -> bytes + " bytes").orElse("") : "",
                align,
                forward);
    }

    static String align(RowField field) {
        return field.family() == TypeFamily.NUMBER ? "number" : "";
    }

    private RowsView.Pager pager(RowReading.Page page) {
        Optional<Link> first = page.previous().map(any -> link(new RowPosition.First()));
        // The end of a view is found by counting all of it.
        Optional<Link> last = relation.key() instanceof RowKey.None
                ? Optional.empty()
                : page.next().map(any -> link(new RowPosition.Last()));
        return new RowsView.Pager(
                first, page.previous().map(this::link), page.next().map(this::link), last);
    }

    private Link link(RowPosition position) {
        return new Link(RowAddress.of(query.at(position)));
    }

    private static String count(RowCount count) {
        String rows = "%,d %s".formatted(count.rows(), count.rows() == 1 ? "row" : "rows");
        return count.exact() ? rows : "about " + rows;
    }

    private List<RowsView.Named> exports() {
        List<RowsView.Named> exports = new ArrayList<>();
        for (RowExport format : RowExport.values()) {
            String parameters = RowAddress.parameters(query.at(new RowPosition.First()));
            String address = RowAddress.path(relation) + "/export?format=" + format.extension();
            exports.add(new RowsView.Named(
                    format.label(), new Link(parameters.isEmpty() ? address : address + "&" + parameters)));
        }
        return exports;
    }
}
