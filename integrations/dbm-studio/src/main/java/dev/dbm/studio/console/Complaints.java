package dev.dbm.studio.console;

import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.ScriptStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the server complains of, and where in the text that a person wrote. */
final class Complaints {
    private Complaints() {}

    /**
     * Returns what the page is told.
     *
     * @param statement what failed
     * @param prefix what was sent before it
     */
    static RunEvent.Failed of(SQLException failure, ScriptStatement statement, String prefix, long millis) {
        @Nullable
        ServerErrorMessage server = failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        if (server == null || server.getMessage() == null) {
            return new RunEvent.Failed(
                    SqlState.code(failure), text(failure.getMessage()), "", "", "", Optional.empty(), millis);
        }
        return new RunEvent.Failed(
                SqlState.code(failure),
                text(server.getMessage()),
                text(server.getDetail()),
                hint(failure, text(server.getHint())),
                text(server.getWhere()),
                at(failure, statement, prefix),
                millis);
    }

    /** Returns what the page is told of a statement that is not run. */
    static RunEvent.Failed of(StatementRules.Refusal refusal, int at) {
        return new RunEvent.Failed("", refusal.what(), "", refusal.remedy(), "", Optional.of(at), 0);
    }

    private static String hint(SQLException failure, String given) {
        if (!given.isEmpty()) {
            return given;
        }
        return switch (SqlState.of(failure)) {
            case READ_ONLY ->
                "Statements are only read here. To write, start the studio with --write, and switch"
                        + " \"May write\" on.";
            case REFUSES_TRANSACTION ->
                "What is run here is one transaction. Run this statement with psql, or as a migration of its own.";
            case OUT_OF_MEMORY ->
                "A value may be too large for the studio: select a part of it, for example" + " left(column, 1000).";
            default -> "";
        };
    }

    private static Optional<Integer> at(SQLException failure, ScriptStatement statement, String prefix) {
        int position = DatabaseFailure.position(failure) - prefix.length();
        if (position < 1) {
            return Optional.empty();
        }
        String sql = statement.sql();
        int characters = sql.codePointCount(0, sql.length());
        return Optional.of(statement.start() + sql.offsetByCodePoints(0, Math.min(position - 1, characters)));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
