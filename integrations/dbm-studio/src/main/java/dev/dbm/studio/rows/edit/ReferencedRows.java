package dev.dbm.studio.rows.edit;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.studio.rows.BoundSql;
import dev.dbm.studio.rows.Relation;
import dev.dbm.studio.rows.RowField;
import dev.dbm.studio.rows.TypeFamily;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers rows that a foreign key can refer to. */
public final class ReferencedRows {
    private static final int MOST = 20;
    private static final int LABEL = 80;

    private final ForeignKey key;
    private final Relation target;

    /**
     * Prepares offers.
     *
     * @param target the table that the key refers to
     */
    public ReferencedRows(ForeignKey key, Relation target) {
        this.key = key;
        this.target = target;
    }

    /**
     * A row that is offered.
     *
     * @param values its key, in the order of the foreign key's columns
     * @param label what people know it by: its first text that is not in the key; empty without one
     */
    public record Offer(List<String> values, String label) {
        /** Copies the list. */
        public Offer {
            values = List.copyOf(values);
        }
    }

    /**
     * Returns rows whose key begins with a text or whose label has it, in the order of the key; the first ones for no text.
     *
     * @param search the text, whatever its case
     */
    public List<Offer> offers(Connection connection, String search) throws SQLException {
        List<Identifier> columns = key.referencedColumns();
        Sql order = Sql.join(
                ", ", columns.stream().map(column -> Sql.of("line.{}", column)).toList());
        BoundSql statement = BoundSql.join(
                " ",
                List.of(
                        BoundSql.of("SELECT {} FROM {} AS line", selected(), target.name()),
                        search.isEmpty() ? BoundSql.EMPTY : BoundSql.of("WHERE {}", found(search)),
                        BoundSql.of("ORDER BY {} LIMIT {}", order, MOST)));
        List<Offer> offers = new ArrayList<>();
        try (PreparedStatement prepared = statement.prepare(connection);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                offers.add(new Offer(values, label().isPresent() ? rows.getString(columns.size() + 1) : ""));
            }
        }
        return offers;
    }

    private Sql selected() {
        List<Sql> selected = new ArrayList<>();
        key.referencedColumns().forEach(column -> selected.add(Sql.of("CAST(line.{} AS text)", column)));
        label().ifPresent(field ->
                selected.add(Sql.of("coalesce(left(CAST(line.{} AS text), {}), '')", field.name(), LABEL)));
        return Sql.join(", ", selected);
    }

    private BoundSql found(String search) {
        String pattern = search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<BoundSql> conditions = new ArrayList<>();
        conditions.add(BoundSql.of(
                "CAST(line.{} AS text) ILIKE {}", key.referencedColumns().getLast(), new BoundSql.Value(pattern)));
        label().ifPresent(field ->
                conditions.add(BoundSql.of("line.{} ILIKE {}", field.name(), new BoundSql.Value("%" + pattern))));
        return BoundSql.join(" OR ", conditions);
    }

    private Optional<RowField> label() {
        return target.fields().stream()
                .filter(field -> field.family() == TypeFamily.TEXT)
                .filter(field -> !key.referencedColumns().contains(field.name()))
                .findFirst();
    }
}
