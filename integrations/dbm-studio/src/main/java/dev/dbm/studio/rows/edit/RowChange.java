package dev.dbm.studio.rows.edit;

import dev.dbm.core.sql.Sql;
import dev.dbm.studio.rows.BoundSql;
import dev.dbm.studio.rows.Relation;
import dev.dbm.studio.rows.RowField;
import dev.dbm.studio.rows.RowValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change of one row. */
public sealed interface RowChange {
    /** Returns the values that it gives, in the order of the columns. */
    List<Given> values();

    /** Returns the statement. */
    BoundSql statement(Relation relation);

    /**
     * A value for a column.
     *
     * @param field the column
     * @param value the value as PostgreSQL reads it; empty for null, which is not the empty text
     */
    record Given(RowField field, Optional<String> value) {
        BoundSql expression() {
            return value.map(text -> BoundSql.of("{}", new BoundSql.Value(text)))
                    .orElseGet(() -> BoundSql.of("NULL"));
        }
    }

    /**
     * A change of values.
     *
     * @param row the row
     * @param values the new values
     */
    record Update(SeenRow row, List<Given> values) implements RowChange {
        /** Copies the list. */
        public Update {
            values = List.copyOf(values);
        }

        @Override
        public BoundSql statement(Relation relation) {
            List<BoundSql> settings = new ArrayList<>();
            values.forEach(given -> settings.add(BoundSql.of("{} = {}", given.field.name(), given.expression())));
            return BoundSql.of(
                    "UPDATE {} SET {} WHERE {}",
                    relation.name(),
                    BoundSql.join(", ", settings),
                    row.unchanged(relation));
        }
    }

    /**
     * A new row.
     *
     * @param values what it has; the server fills the other columns
     */
    record Insert(List<Given> values) implements RowChange {
        /** Copies the list. */
        public Insert {
            values = List.copyOf(values);
        }

        @Override
        public BoundSql statement(Relation relation) {
            if (values.isEmpty()) {
                return BoundSql.of("INSERT INTO {} DEFAULT VALUES", relation.name());
            }
            List<Sql> columns = new ArrayList<>();
            List<BoundSql> expressions = new ArrayList<>();
            for (Given given : values) {
                columns.add(Sql.of("{}", given.field.name()));
                expressions.add(given.expression());
            }
            return BoundSql.of(
                    "INSERT INTO {} ({}) VALUES ({})", relation.name(), columns, BoundSql.join(", ", expressions));
        }
    }

    /**
     * A row that goes.
     *
     * @param row the row
     */
    record Delete(SeenRow row) implements RowChange {
        @Override
        public List<Given> values() {
            return List.of();
        }

        @Override
        public BoundSql statement(Relation relation) {
            return BoundSql.of("DELETE FROM {} WHERE {}", relation.name(), row.unchanged(relation));
        }
    }

    /**
     * A row as it was when it was shown.
     *
     * @param identity what tells it from the others
     * @param version which transaction had written it
     */
    record SeenRow(List<String> identity, String version) {
        /** Copies the list. */
        public SeenRow {
            identity = List.copyOf(identity);
        }

        /** Returns the condition that a row is this one, whoever wrote it since. */
        BoundSql same(Relation relation) {
            return RowValue.condition(relation, identity);
        }

        private BoundSql unchanged(Relation relation) {
            return BoundSql.of("{} AND xmin = {}", same(relation), new BoundSql.Value(version));
        }
    }
}
