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
import java.util.List;
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

    /**
     * The same where it is not known whether there is a history: a query that names a table which is not there would leave an error in the server's
     * log, and asking first would take a flight more. The block and the FETCH are one transaction, since they are sent as one.
     */
    private static final String READ_IF_THERE = """
        DO $dbm$
        DECLARE
          history refcursor := 'dbm_history';
        BEGIN
          IF pg_catalog.to_regclass('dbm.migration_history') IS NULL THEN
            OPEN history FOR SELECT '', NULL, NULL, NULL;
          ELSE
            OPEN history FOR {read};
          END IF;
        END
        $dbm$;
        FETCH ALL FROM dbm_history\
        """.replace("{read}", READ);

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
          (SELECT state FROM dbm.migration_history WHERE tag = {}),
          pg_catalog.row_security_active('dbm.migration_history')\
        """;

    private static final String ROW_SECURITY = "SELECT pg_catalog.row_security_active('dbm.migration_history')";

    private static final int COLUMNS = 4;

    private static final String NOT_AS_MADE = "The migration history is not as this version of dbm makes it";

    private final RunConnection connection;
    private boolean there;

    History(RunConnection connection) {
        this.connection = connection;
    }

    /** Returns the rows by tag, in order; empty if there is no history yet. One flight. */
    Map<String, HistoryRow> read() {
        Answer answer;
        try {
            answer = ask();
        } catch (SQLException e) {
            if (isAbsent(e)) {
                return Map.of();
            }
            throw unreadable(e);
        }
        if (answer.size() == 1 && "".equals(answer.valueOrNull(0, 0))) {
            return Map.of();
        }
        there = true;
        Map<String, HistoryRow> rows = new LinkedHashMap<>();
        for (int row = 0; row < answer.size(); row++) {
            HistoryRow read = row(answer, row);
            rows.put(read.tag(), read);
        }
        return rows;
    }

    private Answer ask() throws SQLException {
        try {
            return connection.askLast(READ_IF_THERE);
        } catch (SQLException e) {
            SqlState state = SqlState.of(e);
            if (state != SqlState.NO_OBJECT && state != SqlState.NOT_PERMITTED && state != SqlState.NO_COLUMN) {
                throw e;
            }
            // The role may not use PL/pgSQL, or the history is at fault, which the plain query says without the block
            // around it.
            return connection.ask(READ);
        }
    }

    private HistoryRow row(Answer answer, int row) {
        for (int column = 0; column < COLUMNS; column++) {
            if (answer.valueOrNull(row, column) == null) {
                throw malformed("a row has NULL where none can be");
            }
        }
        String tag = answer.text(row, 0);
        try {
            return new HistoryRow(tag, state(tag, answer.text(row, 1)), answer.number(row, 2), answer.number(row, 3));
        } catch (NumberFormatException e) {
            throw malformed("tag " + tag + ": " + e.getMessage());
        }
    }

    /**
     * Makes sure that what the history does not show is not there.
     *
     * @throws DatabaseException if row security may hide some of it
     */
    void refuseHidden() {
        if (there && readable(ROW_SECURITY).isTrue(0, 0)) {
            refuseHidingRows();
        }
    }

    /** The same from an answer to {@link #question}. */
    void refuseHidden(Answer answer) {
        if (answer.isTrue(0, 2)) {
            refuseHidingRows();
        }
    }

    private void refuseHidingRows() {
        try {
            if (HistoryFaults.hidesRows(connection)) {
                throw new DatabaseException(HistoryFaults.hidden(connection));
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
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
        if (state != SqlState.CONNECTION_LOST) {
            List<String> faults = faults();
            if (!faults.isEmpty()) {
                return new DatabaseException(
                        HistoryFaults.problem(NOT_AS_MADE, DatabaseFailure.text(failure), faults), failure);
            }
        }
        return DatabaseFailure.of("the migration history was read", failure);
    }

    /**
     * Returns the exception for a failure while the history was written and nothing else.
     *
     * @param doing what was being done, in the past tense
     */
    DatabaseException unwritable(String doing, SQLException failure) {
        if (SqlState.of(failure) == SqlState.CONNECTION_LOST || SqlState.of(failure) == SqlState.READ_ONLY) {
            return DatabaseFailure.of(doing, failure);
        }
        List<String> faults = faults();
        boolean unkept = SqlState.of(failure) == SqlState.DIVIDED_BY_ZERO;
        return faults.isEmpty() && !unkept
                ? DatabaseFailure.of(doing, failure)
                : new DatabaseException(
                        HistoryFaults.problem(
                                unkept ? "The migration history does not keep what is written into it" : NOT_AS_MADE,
                                unkept ? "while " + doing : DatabaseFailure.text(failure),
                                faults),
                        failure);
    }

    private DatabaseException malformed(String what) {
        return new DatabaseException(HistoryFaults.problem(NOT_AS_MADE, what, faults()));
    }

    // A transaction that has failed answers no question any more.
    private List<String> faults() {
        connection.abandon();
        return HistoryFaults.of(connection);
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
                "dbm.migration_history, tag " + tag + "\nthis is dbm " + LibraryVersion.text(),
                "Use the version of dbm that wrote it (its column dbm_version says which), or a later one."));
    }
}
