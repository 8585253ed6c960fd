package dev.dbm.core.session;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/** Takes the server's replies to the statements of one flight, in their order. */
final class Replies extends ResultHandlerBase {

    private final @Nullable Progress progress;
    private final @Nullable List<Answer> answers;
    private int done;
    private @Nullable Throwable thrown;

    /**
     * Creates a handler for one flight.
     *
     * @param progress is told of each statement that is done
     * @param done how many statements were done in earlier flights
     * @param answers takes the rows
     */
    Replies(@Nullable Progress progress, int done, @Nullable List<Answer> answers) {
        this.progress = progress;
        this.done = done;
        this.answers = answers;
    }

    boolean keepsRows() {
        return answers != null;
    }

    int done() {
        return done;
    }

    @Override
    public void handleResultRows(Query query, Field[] fields, List<Tuple> tuples, @Nullable ResultCursor cursor) {
        if (answers != null) {
            Answer answer = new Answer();
            for (int i = 0; i < tuples.size(); i++) {
                answer.add(row(tuples.get(i)));
            }
            answers.add(answer);
        }
        next();
    }

    @Override
    public void handleCommandStatus(String status, long updateCount, long insertOid) {
        if (answers != null) {
            answers.add(new Answer());
        }
        next();
    }

    @Override
    public void handleWarning(SQLWarning warning) {
        // Notices say nothing that a run depends on.
    }

    /** The first error is why; those after it only say that the transaction is aborted. */
    @Override
    public void handleError(SQLException error) {
        if (getException() == null) {
            super.handleError(error);
        }
    }

    /** Throws what the progress threw. */
    void rethrow() {
        if (thrown != null) {
            Replies.<RuntimeException>rethrow(thrown);
        }
    }

    private void next() {
        if (getException() != null) {
            return;
        }
        done++;
        if (progress != null && thrown == null) {
            tell(progress, done - 1);
        }
    }

    // As a task, which keeps what is thrown: the replies that are still to come must be read first, or the connection
    // could not
    // be used again.
    private void tell(Progress listening, int index) {
        FutureTask<Boolean> telling = new FutureTask<>(() -> listening.done(index), true);
        telling.run();
        if (telling.state() == Future.State.FAILED) {
            thrown = telling.exceptionNow();
        }
    }

    // Written by hand rather than by a result set, whose classes a start would not need otherwise.
    private static @Nullable String[] row(Tuple tuple) {
        @Nullable String[] row = new String[tuple.fieldCount()];
        for (int i = 0; i < row.length; i++) {
            byte @Nullable [] value = tuple.get(i);
            row[i] = value == null ? null : new String(value, StandardCharsets.UTF_8);
        }
        return row;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
