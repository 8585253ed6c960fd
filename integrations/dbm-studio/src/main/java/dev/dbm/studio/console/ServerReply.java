package dev.dbm.studio.console;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** What the server answers to one message; what it remarks is handed on while the statement still runs. */
final class ServerReply extends ResultHandlerBase {
    private final RunSink sink;
    private Optional<Field[]> fields = Optional.empty();
    private List<Tuple> rows = List.of();
    private Optional<ResultCursor> cursor = Optional.empty();
    private String tag = "";
    private Optional<IOException> unheard = Optional.empty();

    ServerReply(RunSink sink) {
        this.sink = sink;
    }

    /** Returns the columns, if there are rows and the server has said of what. */
    Optional<Field[]> fields() {
        return fields;
    }

    List<Tuple> rows() {
        return rows;
    }

    /** Returns where the next rows are to be had, if there may be more. */
    Optional<ResultCursor> cursor() {
        return cursor;
    }

    /** Returns what the server says that it did; empty if it does not say. */
    String tag() {
        return tag;
    }

    /** Throws what it was like to hand a remark on: within the protocol an exception would leave half an answer unread. */
    void rethrow() throws IOException {
        if (unheard.isPresent()) {
            throw unheard.get();
        }
    }

    @Override
    public void handleResultRows(
            Query query, Field @Nullable [] columns, List<Tuple> tuples, @Nullable ResultCursor next) {
        fields = Optional.ofNullable(columns);
        rows = tuples;
        cursor = Optional.ofNullable(next);
    }

    @Override
    public void handleCommandStatus(String status, long count, long oid) {
        tag = status;
    }

    @Override
    public void handleWarning(SQLWarning warning) {
        if (unheard.isPresent()) {
            return;
        }
        try {
            sink.take(notice(warning));
        } catch (IOException gone) {
            unheard = Optional.of(gone);
        }
    }

    /** The first error is why. */
    @Override
    public void handleError(SQLException error) {
        if (getException() == null) {
            super.handleError(error);
        }
    }

    private static RunEvent.Notice notice(SQLWarning warning) {
        @Nullable
        ServerErrorMessage message = warning instanceof PSQLWarning postgres ? postgres.getServerErrorMessage() : null;
        return message == null
                ? new RunEvent.Notice("WARNING", String.valueOf(warning.getMessage()), "", "")
                : new RunEvent.Notice(
                        text(message.getSeverity()),
                        text(message.getMessage()),
                        text(message.getDetail()),
                        text(message.getHint()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
