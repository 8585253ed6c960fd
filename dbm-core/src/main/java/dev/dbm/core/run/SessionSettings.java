package dev.dbm.core.run;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a session as they were before a file ran, to be put back after it: the session goes back to a pool, and the history row must
 * be written as the role that began.
 */
final class SessionSettings {

    private static final String READ = """
        SELECT name, setting FROM pg_catalog.pg_settings
        WHERE source = 'session' AND name NOT LIKE 'transaction\\_%'
        UNION ALL SELECT 'session_authorization', session_user::text
        UNION ALL SELECT 'role', pg_catalog.current_setting('role')\
        """;

    // A null value sets a setting to its default, as RESET does.
    private static final String SET = "SELECT pg_catalog.set_config(?, ?, false)";

    private final Map<String, String> before;

    private SessionSettings(Map<String, String> before) {
        this.before = before;
    }

    static SessionSettings read(RunConnection connection) throws SQLException {
        return new SessionSettings(current(connection));
    }

    /** Puts back what differs now; {@code lock_timeout} in any case, because dbm itself set it for the file. */
    void restore(RunConnection connection) throws SQLException {
        Map<String, String> now = current(connection);
        restore(connection, now, "session_authorization");
        restore(connection, now, "role");
        for (String name : now.keySet()) {
            restore(connection, now, name);
        }
        for (String name : before.keySet()) {
            if (!now.containsKey(name)) {
                set(connection, name);
            }
        }
    }

    private void restore(RunConnection connection, Map<String, String> now, String name) throws SQLException {
        if (!now.getOrDefault(name, "").equals(before.get(name))) {
            set(connection, name);
            now.replace(name, before.getOrDefault(name, ""));
        }
    }

    private void set(RunConnection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.jdbc().prepareStatement(SET)) {
            statement.setString(1, name);
            statement.setString(2, before.get(name));
            statement.execute();
        }
    }

    private static Map<String, String> current(RunConnection connection) throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Statement statement = connection.jdbc().createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }
}
