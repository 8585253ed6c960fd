package dev.dbm.core.rows;

import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Moves;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Widening;
import dev.dbm.core.scratch.Trial;
import dev.dbm.core.session.Answer;
import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Change;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether rows come through what leads from one schema to another. The tables that it touches get rows before; afterwards each is still there, and so is each
 * value of a column that stays, except where the declaration says that it becomes another one.
 */
public final class RowTrial implements Trial {
    private final Difference difference;
    private final Moves moves;
    private final Set<ObjectId> converted;
    private final Map<ObjectId, Integer> rows = new TreeMap<>();
    private final Map<ObjectId, Column> columns = new TreeMap<>();
    private final Map<ObjectId, List<String>> values = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Prepares a trial; does nothing yet.
     *
     * @param converted the columns, by their new ids, whose values the declaration turns into others
     */
    public RowTrial(Difference difference, Set<ObjectId> converted) {
        this.difference = difference;
        this.moves = Moves.of(difference.renames());
        this.converted = Set.copyOf(converted);
    }

    /** Returns how many rows there were. */
    public int rows() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns a line for each table for which no rows were found. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Returns a line for each table that lost rows and each column that lost values. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void fill(Connection connection, Introspection found) throws SQLException {
        rows.clear();
        columns.clear();
        values.clear();
        notes.clear();
        Schema schema = found.schema();
        Filler filler = new Filler(connection, schema, retyped());
        Set<ObjectId> touched = touched();
        filler.fill(touched);
        notes.addAll(filler.notes());
        filler.rows().forEach((table, count) -> {
            if (touched.contains(table)) {
                rows.put(table, count);
            }
        });
        Session session = Session.on(connection);
        for (ObjectId table : rows.keySet()) {
            for (Column column : schema.columns(table.relation())) {
                if (!(column.value() instanceof ColumnValue.Generated)) {
                    columns.put(column.id(), column);
                    values.put(
                            column.id(),
                            values(session, table, column, column.name().shown()));
                }
            }
        }
    }

    private Set<ObjectId> touched() {
        Set<ObjectId> tables = new TreeSet<>();
        for (Change change : difference.all()) {
            ObjectId id = change instanceof Change.Rename(var from, var to) ? from : moves.origin(change.id());
            if (id.kind() == ObjectKind.TABLE) {
                tables.add(id);
            } else if (id.path().size() > 2) {
                tables.add(ObjectId.table(id.relation()));
            }
            owner(change)
                    .filter(owner -> owner.kind() == ObjectKind.TABLE)
                    .map(moves::origin)
                    .ifPresent(tables::add);
        }
        return tables;
    }

    private static Optional<ObjectId> owner(Change change) {
        return switch (change) {
            case Change.Create(var object) -> object.owner();
            case Change.Drop(var object) -> object.owner();
            case Change.Alter(var from, var to) -> from.owner();
            case Change.Rename rename -> Optional.empty();
        };
    }

    private Set<ObjectId> retyped() {
        Set<ObjectId> ids = new TreeSet<>();
        for (Change change : difference.changes()) {
            if (change instanceof Change.Alter(SchemaObject from, SchemaObject to)
                    && from instanceof Column before
                    && to instanceof Column after
                    && !before.type().equals(after.type())) {
                ids.add(moves.origin(before.id()));
            }
        }
        return ids;
    }

    @Override
    public void compare(Connection connection, Introspection found) throws SQLException {
        Session session = Session.on(connection);
        for (Map.Entry<ObjectId, Integer> table : rows.entrySet()) {
            ObjectId now = moves.moved(table.getKey());
            if (found.schema().find(now).isPresent()
                    && difference.after().find(now).isPresent()) {
                long count = session.ask(
                                "SELECT count(*) FROM " + now.relation().shown())
                        .number(0, 0);
                if (count != table.getValue()) {
                    problems.add("%s had %d rows and has %d".formatted(now, table.getValue(), count));
                }
            }
        }
        for (Map.Entry<ObjectId, Column> column : columns.entrySet()) {
            compare(session, found.schema(), column.getKey(), column.getValue());
        }
    }

    private void compare(Session session, Schema schema, ObjectId id, Column before) throws SQLException {
        ObjectId now = moves.moved(id);
        Optional<Column> after = schema.find(now, Column.class);
        boolean same = difference.changes().stream()
                .noneMatch(change -> change instanceof Change.Drop drop
                        && moves.origin(drop.id()).equals(id));
        if (after.isEmpty() || !same || converted.contains(now) || !isKept(before, after.get())) {
            return;
        }
        String name = now.name().shown();
        boolean castable =
                before.type().builtIn() && !before.type().equals(after.get().type());
        ObjectId table = ObjectId.table(now.relation());
        List<String> found;
        try {
            found = values(session, table, after.get(), castable ? "%s::%s".formatted(name, before.type()) : name);
        } catch (SQLException noValueOfTheOldType) {
            found = values(session, table, after.get(), name);
        }
        List<String> had = values.getOrDefault(id, List.of());
        List<String> lost = new ArrayList<>(had);
        found.forEach(lost::remove);
        List<String> come = new ArrayList<>(found);
        had.forEach(come::remove);
        if (!lost.isEmpty()) {
            problems.add(now + ": " + shown(lost) + (come.isEmpty() ? " is gone" : " became " + shown(come)));
        }
    }

    /** Labels that are renamed read otherwise. */
    private boolean isKept(Column before, Column after) {
        boolean relabelled = difference.renames().stream()
                .anyMatch(rename -> rename.from().kind() == ObjectKind.ENUM_LABEL
                        && after.type()
                                .qualifiedName()
                                .filter(rename.to().relation()::equals)
                                .isPresent());
        boolean named = before.type().builtIn()
                ? Widening.keeps(before.type(), after.type())
                : !after.type().builtIn();
        return named && !relabelled;
    }

    private static List<String> values(Session session, ObjectId table, Column column, String expression)
            throws SQLException {
        Answer answer = session.ask("SELECT (%s)::text FROM %s WHERE %s IS NOT NULL"
                .formatted(expression, table.relation().shown(), column.name().shown()));
        List<String> values = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            values.add(answer.text(row, 0));
        }
        values.sort(null);
        return values;
    }

    private static String shown(List<String> values) {
        return Sql.literal(values.get(0)) + (values.size() == 1 ? "" : " and " + (values.size() - 1) + " more");
    }
}
