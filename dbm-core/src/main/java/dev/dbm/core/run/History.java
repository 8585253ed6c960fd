package dev.dbm.core.run;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.Migration;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    private static final String INSERT = """
        INSERT INTO dbm.migration_history
          (tag, idx, state, file_sha256, token_sha256, file_size, file_crc32, statements, statements_done,
           started_at, finished_at, took_ms, applied_by, application, dbm_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,
          pg_catalog.clock_timestamp() - ? * interval '1 millisecond',
          CASE WHEN ? THEN pg_catalog.clock_timestamp() END, ?, session_user,
          pg_catalog.current_setting('application_name'), ?)\
        """;

    private static final String PROGRESS =
            "UPDATE dbm.migration_history SET statements_done = ?, took_ms = ? WHERE tag = ? AND state = 'running'";

    private static final String FINISH = """
        UPDATE dbm.migration_history
        SET state = ?, error = ?, took_ms = ?, finished_at = CASE WHEN ? THEN pg_catalog.clock_timestamp() END
        WHERE tag = ? AND state IN ('running', 'failed')\
        """;

    private static final String FORGET =
            "DELETE FROM dbm.migration_history WHERE tag = ? AND state IN ('running', 'failed')";

    private final RunConnection connection;

    History(RunConnection connection) {
        this.connection = connection;
    }

    /** Returns the rows by tag, in order; null if there is no history yet. One query. */
    Map<String, HistoryRow> read() {
        Map<String, HistoryRow> rows = new LinkedHashMap<>();
        try (Statement statement = connection.jdbc().createStatement();
                ResultSet result = statement.executeQuery(READ)) {
            while (result.next()) {
                String tag = result.getString(1);
                HistoryState state = HistoryState.of(result.getString(2));
                if (state == null) {
                    throw unknownState(tag, result.getString(2));
                }
                rows.put(tag, new HistoryRow(tag, state, result.getLong(3), result.getLong(4)));
            }
            return rows;
        } catch (SQLException e) {
            if (isAbsent(e)) {
                return Map.of();
            }
            throw unreadable(e);
        }
    }

    /** Returns the hashes of what was run, by tag: needed only where a file differs from what was run. */
    Map<String, Checksum> readChecksums() {
        Map<String, Checksum> checksums = new LinkedHashMap<>();
        try (Statement statement = connection.jdbc().createStatement();
                ResultSet result = statement.executeQuery(READ_CHECKSUMS)) {
            while (result.next()) {
                checksums.put(result.getString(1), new Checksum(result.getString(2), result.getString(3)));
            }
            return checksums;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    Map<String, HistoryDetail> readDetails() {
        Map<String, HistoryDetail> details = new LinkedHashMap<>();
        try (Statement statement = connection.jdbc().createStatement();
                ResultSet result = statement.executeQuery(READ_DETAILS)) {
            while (result.next()) {
                Instant startedAt = Instant.ofEpochMilli(result.getLong(2));
                long finishedMillis = result.getLong(3);
                Optional<Instant> finishedAt =
                        result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finishedMillis));
                details.put(
                        result.getString(1),
                        new HistoryDetail(
                                startedAt,
                                finishedAt,
                                Duration.ofMillis(result.getLong(4)),
                                result.getInt(5),
                                result.getInt(6),
                                Optional.ofNullable(result.getString(7))));
            }
            return details;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Writes the row of a migration that is done, or that begins without a transaction. */
    void insert(Migration migration, HistoryState state, Duration took) throws SQLException {
        try (PreparedStatement insert = connection.jdbc().prepareStatement(INSERT)) {
            int statements = migration.script().statements().size();
            insert.setString(1, migration.entry().tag());
            insert.setInt(2, migration.entry().idx());
            insert.setString(3, state.text());
            insert.setString(4, migration.checksum().raw());
            insert.setString(5, migration.checksum().tokens());
            insert.setLong(6, migration.fingerprint().size());
            insert.setLong(7, migration.fingerprint().crc());
            insert.setInt(8, statements);
            insert.setInt(9, state == HistoryState.APPLIED ? statements : 0);
            insert.setLong(10, took.toMillis());
            insert.setBoolean(11, state.isDone());
            insert.setLong(12, took.toMillis());
            insert.setString(13, LibraryVersion.text());
            insert.executeUpdate();
        }
    }

    /** Records how many statements of a running migration are done. */
    void progress(String tag, int statementsDone, Duration took) throws SQLException {
        try (PreparedStatement update = connection.jdbc().prepareStatement(PROGRESS)) {
            update.setInt(1, statementsDone);
            update.setLong(2, took.toMillis());
            update.setString(3, tag);
            update.executeUpdate();
        }
    }

    /** Records how a running migration ended. */
    void finish(String tag, HistoryState state, @Nullable String error, Duration took) throws SQLException {
        try (PreparedStatement update = connection.jdbc().prepareStatement(FINISH)) {
            update.setString(1, state.text());
            update.setString(2, error);
            update.setLong(3, took.toMillis());
            update.setBoolean(4, state.isDone());
            update.setString(5, tag);
            update.executeUpdate();
        }
    }

    /** Removes the row of an interrupted migration. */
    void forget(String tag) throws SQLException {
        try (PreparedStatement delete = connection.jdbc().prepareStatement(FORGET)) {
            delete.setString(1, tag);
            delete.executeUpdate();
        }
    }

    // A table that is missing is 42P01, a schema that is missing may be 3F000.
    private static boolean isAbsent(SQLException failure) {
        String state = DatabaseFailure.state(failure);
        return state.equals("42P01") || state.equals("3F000");
    }

    private DatabaseException unreadable(SQLException failure) {
        String state = DatabaseFailure.state(failure);
        if (state.equals("42501")) {
            return new DatabaseException(HistoryTable.notPermitted(role(), failure), failure);
        }
        if (state.equals("42703")) {
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
            return connection.jdbc().getMetaData().getUserName();
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
