package dev.dbm.core.rows;

import dev.dbm.core.session.Session;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Fills tables with a few rows: usual values, null where it is taken, and values at the edge of a type for columns that get another. What a check refuses is
 * tried again with the values that the check itself names. Works in one transaction of its own.
 */
final class Filler {
    private static final int ROWS = 3;

    /** How often one row is tried with other values. */
    private static final int ATTEMPTS = 200;

    /** How many checks, one behind the other, a row is mended for. */
    private static final int DEPTH = 4;

    private final Session session;
    private final Schema schema;
    private final Set<ObjectId> retyped;
    private final ForeignValues types;
    private final Map<ObjectId, List<SequencedMap<Identifier, @Nullable String>>> filled = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private int attempts;

    /**
     * Prepares to fill; does nothing yet.
     *
     * @param retyped the columns that get another type later
     */
    Filler(Connection connection, Schema schema, Set<ObjectId> retyped) throws SQLException {
        this.session = Session.on(connection);
        this.schema = schema;
        this.retyped = retyped;
        this.types = new ForeignValues(session, schema);
    }

    /** Fills tables, and before each those that it refers to. */
    void fill(Set<ObjectId> tables) throws SQLException {
        session.execute("BEGIN");
        session.execute("SET CONSTRAINTS ALL IMMEDIATE");
        for (ObjectId table : tables) {
            fill(table, new LinkedHashSet<>());
        }
        session.execute("COMMIT");
    }

    /** Returns how many rows each table got that got any. */
    Map<ObjectId, Integer> rows() {
        Map<ObjectId, Integer> rows = new TreeMap<>();
        filled.forEach((table, list) -> {
            if (!list.isEmpty()) {
                rows.put(table, list.size());
            }
        });
        return rows;
    }

    /** Returns a line for each table that could not be filled. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private void fill(ObjectId table, Set<ObjectId> open) throws SQLException {
        if (filled.containsKey(table) || schema.find(table).isEmpty() || !open.add(table)) {
            return;
        }
        List<ForeignKey> keys = foreignKeys(table);
        for (ForeignKey key : keys) {
            fill(ObjectId.table(key.referencedTable()), open);
        }
        filled.put(table, new ArrayList<>());
        Optional<String> reason = Optional.empty();
        for (int row = 1; row <= ROWS; row++) {
            Optional<String> refused = insert(table, row(table, keys, row));
            reason = reason.or(() -> refused);
        }
        for (int edge = 0; edge < 2; edge++) {
            SequencedMap<Identifier, @Nullable String> values = row(table, keys, ROWS + 1 + edge);
            if (atTheEdge(table, values, edge)) {
                insert(table, values);
            }
        }
        if (rowsOf(table).isEmpty()) {
            notes.add("no rows were found for " + table + ": " + reason.orElse("it has no columns"));
        }
    }

    private List<SequencedMap<Identifier, @Nullable String>> rowsOf(ObjectId table) {
        return filled.getOrDefault(table, List.of());
    }

    private List<ForeignKey> foreignKeys(ObjectId table) {
        return schema.membersOf(table).stream()
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .toList();
    }

    private SequencedMap<Identifier, @Nullable String> row(ObjectId table, List<ForeignKey> keys, int row)
            throws SQLException {
        SequencedMap<Identifier, @Nullable String> values = new LinkedHashMap<>();
        for (Column column : schema.columns(table.relation())) {
            if (!(column.value() instanceof ColumnValue.Generated)) {
                boolean empty = row == ROWS && !column.notNull();
                values.put(
                        column.name(),
                        empty ? null : types.usual(column.type(), row).orElse(null));
            }
        }
        for (ForeignKey key : keys) {
            refer(key, values, row);
        }
        return values;
    }

    /** Takes the values of a row that is there; a row without one to refer to refers to nothing, or to itself. */
    private void refer(ForeignKey key, SequencedMap<Identifier, @Nullable String> values, int row) {
        List<SequencedMap<Identifier, @Nullable String>> others = rowsOf(ObjectId.table(key.referencedTable()));
        boolean toItself = key.referencedTable().equals(key.table());
        boolean mayBeNull = key.columns().stream().allMatch(name -> takesNull(key.table(), name));
        for (int i = 0; i < key.columns().size(); i++) {
            Identifier referenced = key.referencedColumns().get(i);
            @Nullable String value = null;
            if (!others.isEmpty() && !(mayBeNull && row == ROWS)) {
                value = others.get((row - 1) % others.size()).get(referenced);
            } else if (toItself && !mayBeNull) {
                value = values.get(referenced);
            }
            values.put(key.columns().get(i), value);
        }
    }

    private boolean takesNull(QualifiedName table, Identifier column) {
        return schema.find(ObjectId.column(table, column), Column.class)
                .filter(found -> !found.notNull())
                .isPresent();
    }

    private boolean atTheEdge(ObjectId table, SequencedMap<Identifier, @Nullable String> values, int edge) {
        boolean any = false;
        for (Column column : schema.columns(table.relation())) {
            List<String> edges = SampleValues.atTheEdge(column.type());
            if (retyped.contains(column.id()) && values.containsKey(column.name()) && edge < edges.size()) {
                values.put(column.name(), edges.get(edge));
                any = true;
            }
        }
        return any;
    }

    /** Returns why the row was not taken; empty if it was. */
    private Optional<String> insert(ObjectId table, SequencedMap<Identifier, @Nullable String> values)
            throws SQLException {
        attempts = 0;
        return insert(table, values, 0);
    }

    private Optional<String> insert(ObjectId table, SequencedMap<Identifier, @Nullable String> values, int depth)
            throws SQLException {
        attempts++;
        session.execute("SAVEPOINT dbm_row");
        try {
            session.execute(statement(table, values));
            session.execute("RELEASE SAVEPOINT dbm_row");
            filled.getOrDefault(table, new ArrayList<>()).add(values);
            return Optional.empty();
        } catch (SQLException failure) {
            session.execute("ROLLBACK TO SAVEPOINT dbm_row");
            String reason = Optional.ofNullable(failure.getMessage())
                    .orElse("")
                    .lines()
                    .findFirst()
                    .orElse("");
            boolean checked = SqlState.code(failure).equals("23514");
            return checked && depth < DEPTH && mended(table, values, failure, depth)
                    ? Optional.empty()
                    : Optional.of(reason);
        }
    }

    private static String statement(ObjectId table, Map<Identifier, @Nullable String> values) {
        if (values.isEmpty()) {
            return "INSERT INTO " + table.relation().shown() + " DEFAULT VALUES";
        }
        List<String> names = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        values.forEach((name, value) -> {
            names.add(name.shown());
            literals.add(value == null ? "NULL" : Sql.literal(value));
        });
        return "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)"
                .formatted(table.relation().shown(), String.join(", ", names), String.join(", ", literals));
    }

    /** Tries other values in the columns that a check names, one column after the other; of a domain's check, in all columns of the domain. */
    private boolean mended(
            ObjectId table, SequencedMap<Identifier, @Nullable String> values, SQLException failure, int depth)
            throws SQLException {
        ServerErrorMessage message = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String constraint = message == null ? null : message.getConstraint();
        if (message == null || constraint == null) {
            return false;
        }
        CheckedText text = CheckedText.of(types.definition(constraint));
        @Nullable String domain = message.getDatatype();
        for (Column column : schema.columns(table.relation())) {
            boolean named = domain == null
                    ? text.names().contains(column.name())
                    : column.type().name().value().equals(domain);
            if (!named || !values.containsKey(column.name())) {
                continue;
            }
            List<@Nullable String> others = new ArrayList<>(text.values());
            if (!column.notNull()) {
                others.add(null);
            }
            for (@Nullable String other : others) {
                if (attempts >= ATTEMPTS) {
                    return false;
                }
                SequencedMap<Identifier, @Nullable String> changed = new LinkedHashMap<>(values);
                changed.put(column.name(), other);
                if (insert(table, changed, depth + 1).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
