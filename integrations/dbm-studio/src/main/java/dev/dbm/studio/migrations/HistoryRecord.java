package dev.dbm.studio.migrations;

import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the database's history says of a migration besides where it stands.
 *
 * @param state the state, in the history's own word
 * @param startedAt when it was begun
 * @param finishedAt when it was done
 * @param tookMillis how long its statements ran
 * @param statements how many it has
 * @param statementsDone how many are done
 * @param error what the server said when one failed
 * @param appliedBy the role that applied it
 * @param application the program that did
 * @param version the version of dbm that did
 */
record HistoryRecord(
        String state,
        Instant startedAt,
        Optional<Instant> finishedAt,
        long tookMillis,
        int statements,
        int statementsDone,
        Optional<String> error,
        String appliedBy,
        String application,
        String version) {
    private static final Sql THERE = Sql.raw("SELECT pg_catalog.to_regclass('dbm.migration_history') IS NOT NULL");

    private static final Sql ALL = Sql.raw("""
        SELECT tag, state, started_at, finished_at, took_ms, statements, statements_done, error, applied_by, application, dbm_version
        FROM dbm.migration_history
        ORDER BY idx, tag\
        """);

    /** Reads all of them, by tag; none if nothing was ever migrated. */
    static Map<String, HistoryRecord> read(Connection connection) throws SQLException {
        Map<String, HistoryRecord> all = new LinkedHashMap<>();
        try (Statement statement = Session.statement(connection)) {
            try (ResultSet there = statement.executeQuery(THERE.text())) {
                there.next();
                if (!there.getBoolean(1)) {
                    return all;
                }
            }
            try (ResultSet row = statement.executeQuery(ALL.text())) {
                while (row.next()) {
                    all.put(row.getString(1), of(row));
                }
            }
        }
        return all;
    }

    private static HistoryRecord of(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime finished = row.getObject(4, OffsetDateTime.class);
        return new HistoryRecord(
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(finished).map(OffsetDateTime::toInstant),
                row.getLong(5),
                row.getInt(6),
                row.getInt(7),
                Optional.ofNullable(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    /** Returns when it was done, or else begun. */
    Instant at() {
        return finishedAt.orElse(startedAt);
    }
}
