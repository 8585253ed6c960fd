package dev.dbm.core.scratch;

import dev.dbm.core.session.Answer;
import dev.dbm.core.session.Session;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.Sql;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The bodies of functions that a file creates while {@code check_function_bodies} is off, because what they name comes later. Each is checked at the end of its
 * file, and until it is right at the end of each file behind that; what breaks it afterwards is somebody else's doing.
 */
final class UncheckedBodies {
    private static final String SETTING = "check_function_bodies";

    private static final String ROUTINES = """
        SELECT p.oid, p.oid || ' ' || p.xmin, p.oid::regprocedure, p.proname, l.lanvalidator::regproc
        FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
        WHERE p.oid >= 16384 AND l.lanvalidator <> 0
          AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
        ORDER BY p.oid\
        """;

    private final Session session;
    private final Map<Long, Origin> open = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private Optional<Replay.Failed> wrong = Optional.empty();

    UncheckedBodies(Session session) {
        this.session = session;
    }

    /** Where a routine was created. */
    private record Origin(SqlScript script, ScriptStatement statement) {}

    private record Routine(long oid, String version, String shown, Identifier name, String validator) {}

    /** Takes what is there before a file. */
    void before(SqlScript script) throws SQLException {
        known.clear();
        if (isSet(script)) {
            routines().forEach(routine -> known.add(routine.version()));
        }
    }

    /** Checks what is there behind a file. */
    void after(SqlScript script) throws SQLException {
        boolean set = isSet(script);
        if (!set && open.isEmpty()) {
            return;
        }
        List<Routine> routines = routines();
        for (Routine routine : routines) {
            if (set && !known.contains(routine.version())) {
                creation(script, routine.name())
                        .ifPresent(statement -> open.put(routine.oid(), new Origin(script, statement)));
            }
        }
        check(routines);
    }

    /** Returns the first body that is still wrong. */
    Optional<Replay.Failed> failed() {
        return wrong;
    }

    private static boolean isSet(SqlScript script) {
        return script.statements().stream().anyMatch(UncheckedBodies::isSetting);
    }

    private static boolean isSetting(ScriptStatement statement) {
        List<Token> tokens = Token.listOf(statement.sql());
        return tokens.getFirst().isWord("set") && tokens.stream().anyMatch(token -> token.isWord(SETTING));
    }

    /** The last statement that creates something and names it. */
    private static Optional<ScriptStatement> creation(SqlScript script, Identifier name) {
        return script.statements().reversed().stream()
                .filter(statement -> {
                    List<Token> tokens = Token.listOf(statement.sql());
                    return tokens.getFirst().isWord("create")
                            && tokens.stream()
                                    .anyMatch(token -> SqlNames.name(token)
                                            .filter(name::equals)
                                            .isPresent());
                })
                .findFirst();
    }

    private void check(List<Routine> routines) throws SQLException {
        Map<Long, Routine> there = new TreeMap<>();
        routines.forEach(routine -> there.put(routine.oid(), routine));
        wrong = Optional.empty();
        Iterator<Map.Entry<Long, Origin>> left = open.entrySet().iterator();
        while (left.hasNext()) {
            Map.Entry<Long, Origin> one = left.next();
            Routine routine = there.get(one.getKey());
            Optional<Replay.Failed> failed = routine == null ? Optional.empty() : failed(routine, one.getValue());
            if (failed.isEmpty()) {
                left.remove();
            } else if (wrong.isEmpty()) {
                wrong = failed;
            }
        }
    }

    private Optional<Replay.Failed> failed(Routine routine, Origin origin) throws SQLException {
        try {
            session.ask(Sql.of("SELECT {}({})", Sql.raw(routine.validator()), routine.oid())
                    .text());
            return Optional.empty();
        } catch (SQLException failure) {
            if (SqlState.code(failure).startsWith("08")) {
                throw failure;
            }
            return Optional.of(new Replay.Failed(
                    origin.script().fileName(),
                    origin.statement().line(),
                    origin.statement().sql(),
                    SqlState.code(failure),
                    "the body of %s cannot run: %s".formatted(routine.shown(), failure.getMessage())));
        }
    }

    private List<Routine> routines() throws SQLException {
        Answer rows = session.ask(ROUTINES);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new Routine(
                        rows.number(row, 0),
                        rows.text(row, 1),
                        rows.text(row, 2),
                        new Identifier(rows.text(row, 3)),
                        rows.text(row, 4)))
                .toList();
    }
}
