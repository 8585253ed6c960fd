package dev.dbm.core.kind.view;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.View;
import dev.dbm.schema.ViewColumn;
import java.util.List;
import java.util.Optional;

/** What stands for a view until all that its query names is there. */
final class ViewStub {
    private ViewStub() {}

    /** Returns a view of the same columns that reads nothing; what only goes with the query, such as defaults, is left out. */
    static View of(View view) {
        List<Sql> columns = view.columns().stream().map(ViewStub::column).toList();
        return new View(
                view.name(),
                new SqlExpression(Sql.of("SELECT {}", Sql.join(", ", columns)).text()),
                view.columns(),
                List.of(),
                Optional.empty(),
                List.of(),
                view.columnComments(),
                view.comment());
    }

    private static Sql column(ViewColumn column) {
        Sql value = Sql.of("NULL::{}", column.type());
        Sql collated = column.collation()
                .map(collation -> Sql.of("{} COLLATE {}", value, collation))
                .orElse(value);
        return Sql.of("{} AS {}", collated, column.name());
    }
}
