package dev.dbm.core.run;

import dev.dbm.core.session.Answer;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.Sql;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.core.sql.SqlTokens;
import dev.dbm.core.sql.Token;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a session as they were before a file ran, to be put back after it: the session goes back to a pool, and the history row must
 * be written as the role that began.
 */
final class SessionSettings {

    private static final String READ = """
        SELECT name, setting FROM pg_catalog.pg_settings
        WHERE source = 'session' AND NOT pg_catalog.starts_with(name, 'transaction_')
        UNION ALL SELECT 'session_authorization', session_user::text
        UNION ALL SELECT 'role', pg_catalog.current_setting('role')\
        """;

    private static final String CUSTOM = "\nUNION ALL SELECT {}, coalesce(pg_catalog.current_setting({}, true), '')";

    // One statement, so that putting back takes no flight of its own. The rows are sorted before the first of them is
    // set: the
    // role that logged in may set what the one that a file chose may not. NULL sets a setting to its default, as RESET
    // does.
    private static final String RESTORE = """
        SELECT pg_catalog.set_config(c.name, c.value, false)
        FROM (
          SELECT coalesce(b.name, n.name) AS name, b.value
          FROM (VALUES {}) AS b (name, value)
          FULL JOIN ({}) AS n (name, value) ON n.name = b.name
          WHERE b.value IS DISTINCT FROM n.value
          ORDER BY coalesce(b.name, n.name) <> 'session_authorization', coalesce(b.name, n.name) <> 'role', 1
        ) AS c\
        """;

    private static final Set<String> DEFINITIONS = Set.of("CREATE", "ALTER", "DROP", "COMMENT", "GRANT", "REVOKE");

    private static final String LOCK_TIMEOUT = "SET LOCAL lock_timeout = {}";

    private final Sql question;
    private final @Nullable Answer before;
    private final Duration lockTimeout;

    private SessionSettings(Sql question, @Nullable Answer before, Duration lockTimeout) {
        this.question = question;
        this.before = before;
        this.lockTimeout = lockTimeout;
    }

    /** Returns those of a file that changes none. */
    static SessionSettings unchanged() {
        return new SessionSettings(Sql.EMPTY, null, Duration.ZERO);
    }

    /**
     * Returns those of a file.
     *
     * @param before what {@link #question} was answered with before it runs
     * @param lockTimeout how long the rest of the transaction waits for a lock; zero leaves it as the session has it
     */
    static SessionSettings of(SqlScript script, Answer before, Duration lockTimeout) {
        return new SessionSettings(question(script), before, lockTimeout);
    }

    /** Reads those of the session, whatever the file does. */
    static SessionSettings ofSession(RunConnection connection, SqlScript script) throws SQLException {
        return of(script, connection.ask(question(script).text()), Duration.ZERO);
    }

    /** Returns whether something in a file can change a setting; most files are nothing but definitions. */
    static boolean mayChange(SqlScript script) {
        for (ScriptStatement statement : script.statements()) {
            SqlTokens tokens = new SqlTokens(statement.sql());
            tokens.nextMeaningful();
            if (!DEFINITIONS.contains(tokens.tokenText().toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the query for the settings that a file may change. */
    static Sql question(SqlScript script) {
        StringBuilder question = new StringBuilder(READ);
        for (String name : customNames(script)) {
            question.append(Sql.of(CUSTOM, name, name).text());
        }
        return Sql.raw(question.toString());
    }

    /** Returns the statements that put back what differs by then, and what dbm itself has set for the rest; none if nothing can differ. */
    List<String> restoring() {
        if (before == null) {
            return List.of();
        }
        List<Sql> rows = new ArrayList<>();
        for (int row = 0; row < before.size(); row++) {
            rows.add(Sql.of("({}, {})", before.text(row, 0), before.text(row, 1)));
        }
        String restore = Sql.of(RESTORE, rows, question).text();
        return lockTimeout.isZero()
                ? List.of(restore)
                : List.of(restore, Sql.of(LOCK_TIMEOUT, lockTimeout.toMillis()).text());
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
