package dev.dbm.core.inspect;

import dev.dbm.Unmodelled;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.Column;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A schema for people: what is in the database itself first, then one namespace after the other. */
final class TextReport {
    private static final String INDENT = "  ";
    /** A cell that is longer moves what follows it in its own row only. */
    private static final int WIDEST = 48;

    private final Holding holding;
    private final Schema schema;
    private final Map<QualifiedName, List<ForeignKey>> referring = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private ObjectKind last = ObjectKind.NAMESPACE;
    private boolean lastApart = true;

    TextReport(Holding holding) {
        this.holding = holding;
        this.schema = holding.schema();
        for (ForeignKey key : schema.all(ForeignKey.class)) {
            if (!key.table().equals(key.referencedTable())) {
                referring
                        .computeIfAbsent(key.referencedTable(), table -> new ArrayList<>())
                        .add(key);
            }
        }
    }

    String text() {
        line(0, holding.title() + ": " + counts());
        schema.objects().values().stream()
                .filter(object -> object.owner().isEmpty())
                .sorted(Comparator.comparing(TextReport::namespace).thenComparing(SchemaObject::id))
                .forEach(this::object);
        if (!holding.unmodelled().isEmpty()) {
            line(0, "");
            line(0, "not modelled");
            holding.unmodelled().stream().map(Unmodelled::describe).forEach(what -> line(1, what));
        }
        holding.notes().forEach(note -> line(0, "note: " + note));
        return text.toString();
    }

    private String counts() {
        SortedMap<ObjectId, SchemaObject> objects = schema.objects();
        Map<String, Integer> counts = new TreeMap<>();
        objects.keySet().forEach(id -> counts.merge(id.kind().label(), 1, Integer::sum));
        return counts.isEmpty()
                ? "nothing"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + plural(count.getKey(), count.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String plural(String kind, int count) {
        if (count == 1 || (kind.endsWith("s") && !kind.endsWith("ss"))) {
            return kind;
        }
        if (kind.endsWith("x")) {
            return kind + "es";
        }
        return kind.endsWith("y") && !kind.endsWith("key") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    private static String namespace(SchemaObject object) {
        return object instanceof Namespace
                ? ""
                : object.id().namespace().map(name -> name.value()).orElse("");
    }

    private void object(SchemaObject object) {
        List<SchemaObject> members = schema.membersOf(object.id());
        String words = words(object);
        boolean several = words.indexOf('\n') >= 0;
        // What takes several lines stands apart; what takes one stands below the others of its kind.
        boolean apart = several || !members.isEmpty() || object.comment().isPresent();
        if (apart || lastApart || !object.id().kind().equals(last)) {
            line(0, "");
        }
        last = object.id().kind();
        lastApart = apart;
        line(0, object.id() + (several ? "" : "  " + words));
        object.comment().ifPresent(comment -> comment.lines().forEach(line -> line(1, "-- " + line)));
        if (several) {
            words.strip().lines().forEach(line -> line(1, line));
        }
        columns(members);
        members(object, members);
    }

    private void columns(List<SchemaObject> members) {
        List<List<String>> rows = new ArrayList<>();
        members.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .sorted(Comparator.comparingInt(Column::position))
                .forEach(column -> rows.add(row(column)));
        aligned(rows);
    }

    /** The words of a column begin with its type, and usually say nothing but that it is nullable. */
    private static List<String> row(Column column) {
        String type = column.type().text();
        String rest = Kinds.of(column).words(column).substring(type.length());
        String nullable = ", nullable";
        String said = rest.startsWith(nullable) ? rest.substring(nullable.length()) : rest;
        String value = oneLine(said.startsWith(", ") ? said.substring(", ".length()) : said.strip());
        return List.of(
                column.name().shown(),
                type,
                value,
                column.comment().map(comment -> "-- " + oneLine(comment)).orElse(""));
    }

    private void members(SchemaObject owner, List<SchemaObject> members) {
        List<List<String>> rows = new ArrayList<>();
        for (SchemaObject member : members) {
            if (!(member instanceof Column)) {
                String name =
                        member.id().name().value().equals(member.id().kind().label())
                                ? ""
                                : member.id().name().shown();
                rows.add(List.of(
                        member.id().kind().label(),
                        name,
                        oneLine(Kinds.of(member).words(member)),
                        member.comment()
                                .map(comment -> "-- " + oneLine(comment))
                                .orElse("")));
            }
        }
        for (ForeignKey key : from(owner)) {
            rows.add(List.of(
                    "referenced by",
                    key.table() + " "
                            + key.columns().stream()
                                    .map(column -> column.shown())
                                    .collect(Collectors.joining(", ", "(", ")")),
                    "",
                    ""));
        }
        aligned(rows);
    }

    private List<ForeignKey> from(SchemaObject owner) {
        return owner instanceof Table table ? referring.getOrDefault(table.name(), List.of()) : List.of();
    }

    /** Writes rows whose cells begin below one another, two blanks apart; a column of which all cells are empty takes no room. */
    private void aligned(List<List<String>> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths.merge(i, Math.min(WIDEST, length(row.get(i))), Math::max);
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int width = widths.getOrDefault(i, 0);
                String cell = row.get(i);
                if (width > 0) {
                    line.append(cell)
                            .append(" ".repeat(Math.max(0, width - length(cell))))
                            .append("  ");
                }
            }
            line(1, line.toString());
        }
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static <T extends SchemaObject> String words(T object) {
        return Kinds.of(object).words(object);
    }

    private static String oneLine(String given) {
        return given.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    private void line(int depth, String content) {
        text.append((INDENT.repeat(depth) + content).stripTrailing()).append('\n');
    }
}
