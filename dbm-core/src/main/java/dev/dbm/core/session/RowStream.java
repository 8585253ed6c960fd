package dev.dbm.core.session;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/** Hands on each result as soon as the server has sent all of it, while those behind it are still to come. */
final class RowStream extends ResultHandlerBase {

    private final Consumer<RowBatch> results;

    RowStream(Consumer<RowBatch> results) {
        this.results = results;
    }

    @Override
    public void handleResultRows(Query query, Field[] fields, List<Tuple> tuples, @Nullable ResultCursor cursor) {
        results.accept(
                new RowBatch(Arrays.stream(fields).map(Field::getColumnLabel).toList(), tuples));
    }

    @Override
    public void handleWarning(SQLWarning warning) {
        // A notice says nothing about the rows.
    }

    /** The first error is why; those after it only say that the transaction is aborted. */
    @Override
    public void handleError(SQLException error) {
        if (getException() == null) {
            super.handleError(error);
        }
    }
}
