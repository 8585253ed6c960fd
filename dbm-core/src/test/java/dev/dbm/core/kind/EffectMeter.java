package dev.dbm.core.kind;

import dev.dbm.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Runs an example in a session of its own and looks at it from others. */
final class EffectMeter {
    private static final int PAUSE_MILLIS = 10;

    private static final String COUNTS = """
        SELECT coalesce(sum(seq_scan), 0) || ' ' || coalesce(sum(n_tup_upd), 0)
        FROM %s WHERE schemaname = 'app' AND relname = 't'\
        """;

    private final TestDatabase database;
    private final FormExample example;

    EffectMeter(TestDatabase database, FormExample example) {
        this.database = database;
        this.example = example;
    }

    Effect seen() throws SQLException {
        List<String> release;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(FormExamples.TABLES);
            statement.execute(example.given());
            connection.setAutoCommit(false);
            release = Stream.concat(FormExamples.RELEASE.stream(), example.release().stream())
                    .filter(sql -> works(connection, sql))
                    .toList();
            connection.setAutoCommit(true);
            mark(statement, "before");
        }
        awaitMark("before");
        List<String> relations = relations();
        Effect effect = example.statement().contains("CONCURRENTLY")
                ? alone(relations, release)
                : inTransaction(relations, release);
        return new Effect(
                effect.lock(),
                effect.blocksReads(),
                effect.blocksWrites(),
                effect.scans(),
                effect.rewrites(),
                effect.updates(),
                fails(),
                effect.breaks());
    }

    /** The object identifiers of what the form says is locked. */
    private List<String> relations() {
        List<String> names = switch (example.form().locked()) {
            case NOTHING, TABLE -> List.of("app.t");
            case REFERENCED_TOO -> List.of("app.t", "app.other");
            case SEQUENCE -> List.of("app.s");
            case INDEX -> List.of("app.i");
            case VIEW -> List.of("app.v");
            case MATERIALIZED_VIEW -> List.of("app.m");
        };
        return names.stream()
                .map(name -> database.query("SELECT '%s'::regclass::oid".formatted(name))
                        .getFirst())
                .toList();
    }

    /** Runs a statement in the connection's transaction, and takes it back. */
    private static boolean works(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            Savepoint before = connection.setSavepoint();
            boolean works = true;
            try {
                statement.execute(sql);
            } catch (SQLException e) {
                works = false;
            }
            connection.rollback(before);
            return works;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The server counts what a session did when the session tells, all of it at once, at the latest when it ends. */
    private static void mark(Statement statement, String name) throws SQLException {
        run(statement, "CREATE TABLE app.%s AS SELECT 1 AS id".formatted(name));
        asked(statement, "SELECT count(*) FROM app." + name);
    }

    private void awaitMark(String name) {
        await("SELECT 1 FROM pg_stat_user_tables WHERE relname = '%s' AND seq_scan > 0".formatted(name));
    }

    private Effect inTransaction(List<String> relations, List<String> release) throws SQLException {
        try (Connection worker = database.connect();
                Statement statement = worker.createStatement()) {
            String pid = asked(statement, "SELECT pg_backend_pid()");
            String table = asked(statement, "SELECT 'app.t'::regclass::oid");
            worker.setAutoCommit(false);
            String file = asked(statement, filenode(table));
            statement.execute(example.statement());
            long[] counts = counts(asked(statement, COUNTS.formatted("pg_stat_xact_user_tables")));
            LockMode lock = lock(pid, relations);
            boolean rewrites = !List.of(file, "").contains(asked(statement, filenode(table)));
            boolean blocksReads = isBlocked(reading());
            boolean blocksWrites = isBlocked(writing());
            boolean breaks = !release.stream().allMatch(sql -> works(worker, sql));
            worker.rollback();
            return new Effect(lock, blocksReads, blocksWrites, counts[0] > 0, rewrites, counts[1] > 0, false, breaks);
        }
    }

    /** What runs without a transaction is looked at while it waits for a session that has written to the table. */
    private Effect alone(List<String> relations, List<String> release) throws SQLException {
        long[] before =
                counts(database.query(COUNTS.formatted("pg_stat_user_tables")).getFirst());
        LockMode lock;
        boolean blocksReads;
        boolean blocksWrites;
        try (Connection holder = database.connect();
                Statement held = holder.createStatement();
                Connection worker = database.connect();
                Statement statement = worker.createStatement()) {
            String pid = asked(statement, "SELECT pg_backend_pid()");
            holder.setAutoCommit(false);
            held.execute("INSERT INTO app.t (id) VALUES (8)");
            CompletableFuture<Void> done = CompletableFuture.runAsync(() -> run(statement, example.statement()));
            await("SELECT 1 FROM pg_locks WHERE pid = %s AND NOT granted".formatted(pid));
            lock = lock(pid, relations);
            blocksReads = isBlocked(reading());
            blocksWrites = isBlocked(writing());
            holder.rollback();
            done.join();
            mark(statement, "after");
        }
        awaitMark("after");
        long[] after =
                counts(database.query(COUNTS.formatted("pg_stat_user_tables")).getFirst());
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            boolean breaks = !release.stream().allMatch(sql -> works(connection, sql));
            return new Effect(lock, blocksReads, blocksWrites, after[0] > before[0], false, false, false, breaks);
        }
    }

    private boolean fails() throws SQLException {
        if (example.breaking().isEmpty()) {
            return false;
        }
        if (example.statement().contains("CONCURRENTLY")) {
            database.execute("DROP INDEX app.i");
        }
        database.execute(example.breaking());
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(example.statement());
            return false;
        } catch (SQLException e) {
            // Classes 22 and 23 are about data and constraints.
            if (!String.valueOf(e.getSQLState()).matches("2[23].*")) {
                throw e;
            }
            return true;
        }
    }

    private boolean isBlocked(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '50ms'");
            statement.execute(sql);
            return false;
        } catch (SQLException e) {
            if (!"55P03".equals(e.getSQLState())) {
                throw e;
            }
            return true;
        }
    }

    private String reading() {
        return switch (example.form().locked()) {
            case SEQUENCE -> "SELECT last_value FROM app.s";
            case VIEW -> "SELECT 1 FROM app.v LIMIT 0";
            case MATERIALIZED_VIEW -> "SELECT 1 FROM app.m LIMIT 0";
            case NOTHING, TABLE, REFERENCED_TOO, INDEX -> "SELECT 1 FROM app.t LIMIT 0";
        };
    }

    /** Nobody writes to a materialized view. */
    private String writing() {
        return switch (example.form().locked()) {
            case SEQUENCE -> "SELECT nextval('app.s')";
            case VIEW -> "UPDATE app.v SET b = 'x' WHERE false";
            case MATERIALIZED_VIEW -> reading();
            case NOTHING, TABLE, REFERENCED_TOO, INDEX -> "UPDATE app.t SET b = 'x' WHERE false";
        };
    }

    /** The strongest lock on each of the relations, which has to be the same. */
    private LockMode lock(String pid, List<String> relations) {
        List<LockMode> locks = relations.stream()
                .map(relation -> database
                        .query("SELECT mode FROM pg_locks WHERE granted AND pid = %s AND relation = %s"
                                .formatted(pid, relation))
                        .stream()
                        .map(EffectMeter::mode)
                        .reduce(LockMode.NONE, (a, b) -> a.compareTo(b) > 0 ? a : b))
                .distinct()
                .toList();
        if (locks.size() > 1) {
            throw new IllegalStateException("Locks differ: " + locks);
        }
        return locks.getFirst();
    }

    private static LockMode mode(String name) {
        String words = name.replaceAll("Lock$", "").replaceAll("([a-z])([A-Z])", "$1_$2");
        return LockMode.valueOf(words.toUpperCase(Locale.ROOT));
    }

    private static String filenode(String table) {
        return "SELECT coalesce(pg_relation_filenode(%s)::text, '')".formatted(table);
    }

    private static long[] counts(String row) {
        return Arrays.stream(row.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }

    private static String asked(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void await(String query) {
        try {
            while (database.query(query).isEmpty()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
