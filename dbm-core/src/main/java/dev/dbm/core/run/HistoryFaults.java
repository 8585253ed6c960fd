package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.session.Answer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the history's table, found out when something has failed that only it can have caused. */
final class HistoryFaults {

    private static final String TEXT = "text";
    private static final String BIGINT = "bigint";
    private static final String INTEGER = "integer";
    private static final String TIME = "timestamp with time zone";

    private static final String TABLE = """
        SELECT c.relkind, pg_catalog.row_security_active(c.oid), current_user,
          (SELECT string_agg(t.tgname, ', ' ORDER BY t.tgname)
           FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled <> 'D'),
          (SELECT string_agg(r.rulename, ', ' ORDER BY r.rulename)
           FROM pg_catalog.pg_rewrite AS r WHERE r.ev_class = c.oid AND r.ev_type <> '1' AND r.ev_enabled <> 'D'),
          EXISTS (
            SELECT FROM pg_catalog.pg_index AS i
            JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'tag' AND a.attnum = i.indkey[0]
            WHERE i.indrelid = c.oid AND i.indisunique AND i.indnkeyatts = 1 AND i.indpred IS NULL)
        FROM pg_catalog.pg_class AS c
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = 'dbm' AND c.relname = 'migration_history'\
        """;

    private static final String COLUMNS = """
        SELECT a.attname, pg_catalog.format_type(a.atttypid, NULL),
          a.attnotnull AND NOT a.atthasdef AND a.attidentity = '', a.attgenerated <> '' OR a.attidentity = 'a'
        FROM pg_catalog.pg_attribute AS a
        WHERE a.attrelid = pg_catalog.to_regclass('dbm.migration_history') AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum\
        """;

    // A policy that lets everybody see everything hides nothing, unless a restrictive one is beside it.
    private static final String HIDES = """
        SELECT NOT EXISTS (
            SELECT FROM pg_catalog.pg_policy AS p
            WHERE p.polrelid = pg_catalog.to_regclass('dbm.migration_history') AND p.polpermissive AND p.polcmd IN ('*', 'r')
              AND pg_catalog.pg_get_expr(p.polqual, p.polrelid) = 'true'
              AND EXISTS (
                SELECT FROM unnest(p.polroles) AS r (oid)
                WHERE CASE r.oid WHEN 0 THEN true ELSE pg_catalog.pg_has_role(r.oid, 'USAGE') END))
          OR EXISTS (
            SELECT FROM pg_catalog.pg_policy AS p
            WHERE p.polrelid = pg_catalog.to_regclass('dbm.migration_history') AND NOT p.polpermissive AND p.polcmd IN ('*', 'r')),
          current_user\
        """;

    private static final String WRITERS = """
        SELECT string_agg(DISTINCT to_jsonb(h) ->> 'dbm_version', ', ') FROM dbm.migration_history AS h\
        """;

    private HistoryFaults() {}

    /** Returns whether row security may keep rows from the session's role; asked where it is known to be active. */
    static boolean hidesRows(RunConnection connection) throws SQLException {
        return connection.ask(HIDES).isTrue(0, 0);
    }

    /** Returns the problem of a history that hides rows from the session's role. */
    static Problem hidden(RunConnection connection) throws SQLException {
        String role = connection.ask(HIDES).text(0, 1);
        return new Problem(
                ErrorCode.HISTORY_UNREADABLE,
                "The migration history hides rows from role " + role
                        + ", so what it does not show may have been applied",
                "row security is active on dbm.migration_history",
                "Migrate with the role that owns it, or have that role run\n"
                        + "ALTER TABLE dbm.migration_history DISABLE ROW LEVEL SECURITY;");
    }

    /**
     * Returns the problem of a history that is not as dbm makes it.
     *
     * @param what what became known of it
     * @param failure what the server said
     * @param faults what is wrong with the table; may be empty where nothing was found
     */
    static Problem problem(String what, String failure, List<String> faults) {
        List<String> where = new ArrayList<>(faults.size() + 1);
        where.add(failure);
        where.addAll(faults);
        return new Problem(
                ErrorCode.HISTORY_UNREADABLE,
                what,
                String.join("\n", where),
                "If a later version of dbm made the table, use that one; otherwise undo what was changed.");
    }

    /** Returns a line for each fault; none if the table is as dbm makes it, or cannot be looked at. */
    static List<String> of(RunConnection connection) {
        List<String> faults = new ArrayList<>();
        try {
            Answer table = connection.ask(TABLE);
            if (table.size() == 0) {
                return List.of();
            }
            collectTable(table, faults);
            collectColumns(connection.ask(COLUMNS), faults);
            if (!faults.isEmpty()) {
                String writers = connection.ask(WRITERS).valueOrNull(0, 0);
                faults.add("its rows were written by dbm " + (writers == null ? "of no known version" : writers)
                        + "; this is dbm " + LibraryVersion.text());
            }
        } catch (SQLException e) {
            // What was found stands; why the rest cannot be read is not what the person asked.
            return faults;
        }
        return faults;
    }

    private static void collectTable(Answer table, List<String> faults) {
        if (!"r".equals(table.text(0, 0))) {
            faults.add("dbm.migration_history is no ordinary table");
        }
        if (table.isTrue(0, 1)) {
            faults.add("row security is active for role " + table.text(0, 2));
        }
        if (table.valueOrNull(0, 3) != null) {
            faults.add("it has triggers: " + table.text(0, 3));
        }
        if (table.valueOrNull(0, 4) != null) {
            faults.add("it has rules: " + table.text(0, 4));
        }
        if (!table.isTrue(0, 5)) {
            faults.add("column tag is not unique");
        }
    }

    private static void collectColumns(Answer columns, List<String> faults) {
        Map<String, String> expected = expected();
        for (int row = 0; row < columns.size(); row++) {
            String name = columns.text(row, 0);
            String type = columns.text(row, 1);
            String wanted = expected.remove(name);
            if (wanted == null && columns.isTrue(row, 2)) {
                faults.add("column " + name + " must be filled, and this version of dbm does not know it");
            } else if (wanted != null && !wanted.equals(type)) {
                faults.add("column " + name + " is " + type + ", not " + wanted);
            } else if (wanted != null && columns.isTrue(row, 3)) {
                faults.add("column " + name + " is generated");
            }
        }
        // An older version made the table without them; they are added when they are needed.
        expected.remove("worker_pid");
        expected.remove("worker_started_at");
        for (String missing : expected.keySet()) {
            faults.add("column " + missing + " is missing");
        }
    }

    private static Map<String, String> expected() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("tag", TEXT);
        types.put("idx", INTEGER);
        types.put("state", TEXT);
        types.put("file_sha256", TEXT);
        types.put("token_sha256", TEXT);
        types.put("file_size", BIGINT);
        types.put("file_crc32", BIGINT);
        types.put("statements", INTEGER);
        types.put("statements_done", INTEGER);
        types.put("started_at", TIME);
        types.put("finished_at", TIME);
        types.put("took_ms", BIGINT);
        types.put("error", TEXT);
        types.put("applied_by", TEXT);
        types.put("application", TEXT);
        types.put("dbm_version", TEXT);
        types.put("worker_pid", INTEGER);
        types.put("worker_started_at", TIME);
        return types;
    }
}
