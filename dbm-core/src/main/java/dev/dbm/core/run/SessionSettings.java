package dev.dbm.core.run;

import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.core.sql.SqlTokens;
import dev.dbm.core.sql.Token;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    private static final Set<String> DEFINITIONS = Set.of("CREATE", "ALTER", "DROP", "COMMENT", "GRANT", "REVOKE");

    private static final String CUSTOM = "SELECT coalesce(pg_catalog.current_setting(?, true), '')";

    private final Set<String> custom;
    private final Map<String, String> before;

    private SessionSettings(Set<String> custom, Map<String, String> before) {
        this.custom = custom;
        this.before = before;
    }

    /** Returns the settings as they are; none at all if nothing in the file can change one. */
    static SessionSettings read(RunConnection connection, SqlScript script) throws SQLException {
        if (!mayChange(script)) {
            return new SessionSettings(Set.of(), Map.of());
        }
        Set<String> custom = customNames(script);
        return new SessionSettings(custom, current(connection, custom));
    }

    /** Puts back what differs now; {@code lock_timeout} in any case, because dbm itself set it for the file. */
    void restore(RunConnection connection) throws SQLException {
        if (before.isEmpty()) {
            return;
        }
        Map<String, String> now = current(connection, custom);
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

    private static Map<String, String> current(RunConnection connection, Set<String> custom) throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Statement statement = connection.jdbc().createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        for (String name : custom) {
            try (PreparedStatement statement = connection.jdbc().prepareStatement(CUSTOM)) {
                statement.setString(1, name);
                ResultSet row = statement.executeQuery();
                row.next();
                settings.put(name, row.getString(1));
            }
        }
        return settings;
    }

    // Most files are nothing but definitions; two look-ups in pg_settings would take longer than running them.
    private static boolean mayChange(SqlScript script) {
        for (ScriptStatement statement : script.statements()) {
            SqlTokens tokens = new SqlTokens(statement.sql());
            tokens.nextMeaningful();
            if (!DEFINITIONS.contains(tokens.tokenText().toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    // pg_settings does not list settings whose names have a point and that no extension declared; those a file sets are
    // found in its text.
    private static Set<String> customNames(SqlScript script) {
        Set<String> names = new LinkedHashSet<>();
        for (ScriptStatement statement : script.statements()) {
            List<Token> tokens = Token.listOf(statement.sql());
            int first = tokens.size() > 1 && tokens.get(1).isWord("SESSION") ? 2 : 1;
            if (tokens.get(0).isWord("SET")
                    && tokens.size() > first + 2
                    && tokens.get(first + 1).isSymbol(".")) {
                names.add(tokens.get(first).text() + "." + tokens.get(first + 2).text());
            }
            for (int i = 0; i + 2 < tokens.size(); i++) {
                String name = tokens.get(i + 2).text();
                if (tokens.get(i).isWord("set_config") && name.startsWith("'") && name.indexOf('.') > 0) {
                    names.add(name.substring(1, name.length() - 1));
                }
            }
        }
        return names;
    }
}
