package dev.dbm.core.compare;

import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes as lines for people: {@code + column  public.orders.note  text}. */
public final class ChangeText {
    /**
     * One line before it is aligned.
     *
     * @param sign what happens
     * @param kind the kind of object
     * @param name its name
     * @param detail what it is
     * @param below the lines of its text that changed
     */
    private record Line(char sign, String kind, String name, String detail, List<String> below) {}

    private static final String INDENT = "    ";

    private ChangeText() {}

    /**
     * Returns one line per change; what comes or goes with its table is part of the table's line, new indexes and foreign keys excepted. Below the line of a
     * body of several lines are those that changed.
     */
    public static List<String> lines(List<Change> changes) {
        List<Line> all = all(changes);
        List<String> aligned = aligned(all);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(aligned.get(i));
            all.get(i).below().forEach(line -> lines.add(INDENT + line));
        }
        return lines;
    }

    /** Returns at most so many lines: where there are more, what goes comes first, and the last line counts the rest. */
    public static List<String> lines(List<Change> changes, int most) {
        List<Line> all = all(changes);
        if (all.size() <= most) {
            return aligned(all);
        }
        all.sort(Comparator.comparing(line -> line.sign() != '-'));
        List<String> lines = new ArrayList<>(aligned(all.subList(0, most - 1)));
        List<Line> rest = all.subList(most - 1, all.size());
        lines.add("… and " + counted(rest.stream().map(Line::kind).toList()));
        return lines;
    }

    /** Returns at most so many of the objects, and the count of the rest. */
    public static String names(List<ObjectId> objects, int most) {
        String names = objects.stream().limit(most).map(ObjectId::toString).collect(Collectors.joining(", "));
        List<String> rest =
                objects.stream().skip(most).map(object -> object.kind().label()).toList();
        return rest.isEmpty() ? names : names + " and " + counted(rest);
    }

    /** Returns how many of each kind: {@code 31 more: 20 columns, 11 indexes}. */
    private static String counted(List<String> kinds) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return kinds.size() + " more: "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " "
                                + (entry.getValue() == 1 ? entry.getKey() : plural(entry.getKey())))
                        .collect(Collectors.joining(", "));
    }

    private static String plural(String kind) {
        return kind.endsWith("x") ? kind + "es" : kind + "s";
    }

    private static List<Line> all(List<Change> changes) {
        Set<ObjectId> whole = new HashSet<>();
        for (Change change : changes) {
            if ((change instanceof Change.Create || change instanceof Change.Drop)
                    && change.id().kind() == ObjectKind.TABLE) {
                whole.add(change.id());
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Create(var object)
                when !folded(object) || !partOf(object, whole) ->
                    lines.add(line('+', object, created(object, changes)));
                case Change.Drop(var object) when !partOf(object, whole) -> lines.add(line('-', object, ""));
                case Change.Alter(var from, var to) -> lines.add(line('~', to, altered(from, to), below(from, to)));
                case Change.Rename(var from, var to) ->
                    lines.add(new Line('>', from.kind().label(), from.shown(), "becomes " + to.shown(), List.of()));
                case Change.Create create -> {}
                case Change.Drop drop -> {}
            }
        }
        return lines;
    }

    private static boolean partOf(SchemaObject object, Set<ObjectId> tables) {
        return object.owner().filter(tables::contains).isPresent();
    }

    private static boolean folded(SchemaObject object) {
        return !Kinds.of(object).standsAlone();
    }

    private static Line line(char sign, SchemaObject object, String detail) {
        return line(sign, object, detail, List.of());
    }

    private static Line line(char sign, SchemaObject object, String detail, List<String> below) {
        ObjectId id = object.id();
        return new Line(sign, id.kind().label(), id.shown(), detail, below);
    }

    /** The lines that changed of texts of which one at least has several. */
    private static List<String> below(SchemaObject from, SchemaObject to) {
        List<String> old = texts(from);
        List<String> now = texts(to);
        List<String> below = new ArrayList<>();
        for (int i = 0; i < old.size() && i < now.size(); i++) {
            if (isLong(old.get(i)) || isLong(now.get(i))) {
                below.addAll(LineDiff.of(old.get(i), now.get(i)));
            }
        }
        return below;
    }

    private static <T extends SchemaObject> List<String> texts(T object) {
        List<String> texts = new ArrayList<>(Kinds.of(object).statements(object));
        texts.addAll(Kinds.of(object).bodies(object));
        return texts;
    }

    private static boolean isLong(String text) {
        return text.strip().indexOf('\n') >= 0;
    }

    /** What an object is, but for texts of several lines. */
    private static String shortened(SchemaObject object) {
        String words = ObjectText.of(object);
        for (String text : texts(object)) {
            words = isLong(text) ? words.replace(text.strip(), "…") : words;
        }
        return words;
    }

    private static String created(SchemaObject object, List<Change> changes) {
        if (object.id().kind() != ObjectKind.TABLE) {
            return shortened(object.withComment(Optional.empty()));
        }
        long columns = changes.stream()
                .filter(change -> change instanceof Change.Create(var made)
                        && made.id().kind() == ObjectKind.COLUMN
                        && made.id().isIn(object.id()))
                .count();
        return columns + (columns == 1 ? " column" : " columns");
    }

    private static String altered(SchemaObject from, SchemaObject to) {
        String old = shortened(from);
        String now = shortened(to);
        return old.equals(now) ? now : old + "  becomes  " + now;
    }

    private static List<String> aligned(List<Line> lines) {
        int kinds = lines.stream().mapToInt(line -> line.kind().length()).max().orElse(0);
        int names = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        int width = Math.min(names, 48);
        return lines.stream()
                .map(line -> line.sign() + " " + padded(line.kind(), kinds) + "  " + padded(line.name(), width) + "  "
                        + line.detail())
                .map(line -> line.replaceAll("\\s*\\R\\s*", " ").stripTrailing())
                .toList();
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
