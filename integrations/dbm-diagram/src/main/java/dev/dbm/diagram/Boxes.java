package dev.dbm.diagram;

import dev.dbm.schema.Column;
import dev.dbm.schema.DataType;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Table;
import dev.dbm.schema.TableKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables as boxes of the size that their text needs. All text is in letters of one width, so that nobody need measure it. */
final class Boxes {
    /** The height of the part with the title. */
    static final double TITLE = 28;
    /** The height of a row. */
    static final double ROW = 20;
    /** How wide a letter is. */
    static final double LETTER = 7.25;
    /** What is left free at either side. */
    static final double MARGIN = 10;
    /** How many letters are free between the parts of a row. */
    static final int GAP = 2;

    private static final Point ORIGIN = new Point(0, 0);

    private final Schema schema;
    private final Selection selection;
    private final Detail detail;
    private final boolean qualified;

    Boxes(Schema schema, Selection selection, Detail detail) {
        this.schema = schema;
        this.selection = selection;
        this.detail = detail;
        this.qualified = selection.tables().stream()
                        .map(QualifiedName::namespace)
                        .distinct()
                        .count()
                > 1;
    }

    List<Box> all() {
        List<Box> boxes = new ArrayList<>();
        selection.tables().forEach(name -> boxes.add(drawn(name)));
        selection
                .named()
                .forEach(name ->
                        boxes.add(box(name, title(name, true), Box.Presence.NAMED, Optional.empty(), List.of())));
        return boxes;
    }

    private Box drawn(QualifiedName name) {
        TableKeys keys = TableKeys.of(schema, name);
        List<BoxRow> rows = new ArrayList<>();
        for (Column column : schema.columns(name)) {
            List<String> marks = keys.marks(column.name());
            if (isShown(marks)) {
                rows.add(new BoxRow(column, marks, type(column)));
            }
        }
        return box(
                name,
                title(name, qualified),
                Box.Presence.DRAWN,
                schema.table(name).flatMap(Table::comment),
                rows);
    }

    private boolean isShown(List<String> marks) {
        return switch (detail) {
            case ALL_COLUMNS -> true;
            case KEYS -> !marks.isEmpty();
            case NAMES -> false;
        };
    }

    private static String type(Column column) {
        DataType type = column.type();
        return (type.builtIn() ? type.shortText() : type.withoutNamespace().text()) + (column.notNull() ? "" : "?");
    }

    private static String title(QualifiedName name, boolean qualified) {
        return qualified
                ? name.namespace().value() + "." + name.name().value()
                : name.name().value();
    }

    private static Box box(
            QualifiedName name, String title, Box.Presence presence, Optional<String> comment, List<BoxRow> rows) {
        int letters = Letters.count(title);
        int names = nameColumn(rows);
        for (BoxRow row : rows) {
            letters = Math.max(letters, names + GAP + Letters.count(row.type()));
        }
        Point size = new Point(Math.ceil(letters * LETTER) + 2 * MARGIN, TITLE + ROW * rows.size());
        return new Box(name, title, presence, comment, rows, ORIGIN, size);
    }

    /** Returns how many letters the names and marks of rows take. */
    private static int nameColumn(List<BoxRow> rows) {
        int most = 0;
        for (BoxRow row : rows) {
            most = Math.max(
                    most, markColumn(rows) + Letters.count(row.column().name().value()));
        }
        return most;
    }

    /** Returns how many letters stand before the names of rows. */
    static int markColumn(List<BoxRow> rows) {
        int most = 0;
        for (BoxRow row : rows) {
            most = Math.max(most, String.join(" ", row.marks()).length());
        }
        return most == 0 ? 0 : most + 1;
    }
}
