package dev.dbm.core.run;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.session.Answer;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code dbm.migration_history}: one row per migration. */
final class History {

    private static final String READ = """
        SELECT tag, state, file_size, file_crc32
        FROM dbm.migration_history
        ORDER BY idx, tag\
        """;

    private static final String READ_CHECKSUMS =
            "SELECT tag, file_sha256, token_sha256 FROM dbm.migration_history ORDER BY idx, tag";

    private static final String READ_DETAILS = """
        SELECT tag, (extract(epoch FROM started_at) * 1000)::bigint, (extract(epoch FROM finished_at) * 1000)::bigint,
          took_ms, statements, statements_done, error
        FROM dbm.migration_history
        ORDER BY idx, tag\
        """;

    private static final String STATE_OF = """
        SELECT EXISTS (SELECT FROM dbm.migration_history),
          (SELECT state FROM dbm.migration_history WHERE tag = {})\
        """;

    private final RunConnection connection;
    private boolean there;

    History(RunConnection connection) {
        this.connection = connection;
    }

    /** Returns the rows by tag, in order; empty if there is no history yet. One query. */
    Map<String, HistoryRow> read() {
        Answer answer;
        try {
            answer = connection.ask(READ);
        } catch (SQLException e) {
            if (isAbsent(e)) {
                return Map.of();
            }
            throw unreadable(e);
        }
        there = true;
        Map<String, HistoryRow> rows = new LinkedHashMap<>();
        for (int row = 0; row < answer.size(); row++) {
            String tag = answer.text(row, 0);
            rows.put(
                    tag,
                    new HistoryRow(tag, state(tag, answer.text(row, 1)), answer.number(row, 2), answer.number(row, 3)));
        }
        return rows;
    }

    /** Returns whether the history is known to exist. */
    boolean isThere() {
        return there;
    }

    /** Makes the history unless it is there; in the open transaction. */
    void create() throws SQLException {
        if (!there) {
            HistoryTable.create(connection);
            there = true;
        }
    }

    /** Returns the question for what is recorded of a migration; {@link #stateOf} reads the answer. */
    static String question(String tag) {
        return Sql.of(STATE_OF, tag).text();
    }

    /** Returns how far a migration came, from the answer; null if nothing of it is recorded. */
    static @Nullable HistoryState stateOf(String tag, Answer answer) {
        @Nullable String state = answer.valueOrNull(0, 1);
        return state == null ? null : state(tag, state);
    }

    /** Returns, from the answer, whether the history holds nothing at all. */
    static boolean isEmpty(Answer answer) {
        return !answer.isTrue(0, 0);
    }

    /** Returns the hashes of what was run, by tag: needed only where a file differs from what was run. */
    Map<String, Checksum> readChecksums() {
        Answer answer = readable(READ_CHECKSUMS);
        Map<String, Checksum> checksums = new LinkedHashMap<>();
        for (int row = 0; row < answer.size(); row++) {
            checksums.put(answer.text(row, 0), new Checksum(answer.text(row, 1), answer.text(row, 2)));
        }
        return checksums;
    }

    Map<String, HistoryDetail> readDetails() {
        Answer answer = readable(READ_DETAILS);
        Map<String, HistoryDetail> details = new LinkedHashMap<>();
        for (int row = 0; row < answer.size(); row++) {
            Instant startedAt = Instant.ofEpochMilli(answer.number(row, 1));
            Optional<Instant> finishedAt = answer.valueOrNull(row, 2) == null
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochMilli(answer.number(row, 2)));
            details.put(
                    answer.text(row, 0),
                    new HistoryDetail(
                            startedAt,
                            finishedAt,
                            Duration.ofMillis(answer.number(row, 3)),
                            (int) answer.number(row, 4),
                            (int) answer.number(row, 5),
                            Optional.ofNullable(answer.valueOrNull(row, 6))));
        }
        return details;
    }

    private Answer readable(String query) {
        try {
            return connection.ask(query);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static HistoryState state(String tag, String text) {
        @Nullable HistoryState state = HistoryState.of(text);
        if (state == null) {
            throw unknownState(tag, text);
        }
        return state;
    }

    private static boolean isAbsent(SQLException failure) {
        SqlState state = SqlState.of(failure);
        return state == SqlState.NO_TABLE || state == SqlState.NO_NAMESPACE;
    }

    /** Returns the exception for a failure while the history was read. */
    DatabaseException unreadable(SQLException failure) {
        SqlState state = SqlState.of(failure);
        if (state == SqlState.NOT_PERMITTED) {
            return new DatabaseException(HistoryTable.notPermitted(role(), failure), failure);
        }
        if (state == SqlState.NO_COLUMN) {
            return new DatabaseException(
                    new Problem(
                            ErrorCode.HISTORY_UNREADABLE,
                            "The migration history has another shape than this version of dbm writes",
                            DatabaseFailure.text(failure),
                            "Use the version of dbm that wrote it, or a later one."),
                    failure);
        }
        return DatabaseFailure.of("the migration history was read", failure);
    }

    private String role() {
        try {
            return connection.userName();
        } catch (SQLException e) {
            throw DatabaseFailure.of("the role's name was read", e);
        }
    }

    private static DatabaseException unknownState(String tag, String state) {
        return new DatabaseException(new Problem(
                ErrorCode.HISTORY_UNREADABLE,
                "The migration history holds a state that this version of dbm does not know: " + state,
                "dbm.migration_history, tag " + tag,
                "Use the version of dbm that wrote it, or a later one."));
    }
}
