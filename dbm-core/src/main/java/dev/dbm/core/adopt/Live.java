package dev.dbm.core.adopt;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.introspect.Ledger;
import dev.dbm.core.session.Answer;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.session.Session;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.workspace.AdoptOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a database says: what it holds, and what the tool's ledger and dbm's history in it say that it has.
 *
 * @param name the database's name
 * @param major the major version of its server
 * @param found what it holds, without ledgers
 * @param ledger the tool's ledger
 * @param rows its rows
 * @param recorded the tags in dbm's own history
 */
record Live(
        String name, int major, Introspection found, QualifiedName ledger, List<LedgerRow> rows, Set<String> recorded) {
    private static final String HISTORY = """
        SELECT pg_catalog.has_table_privilege(c.oid, 'SELECT')
        FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = 'dbm' AND c.relname = 'migration_history'\
        """;

    private static final String TAGS = "SELECT tag FROM dbm.migration_history ORDER BY tag";

    /** Copies the collections. */
    Live {
        rows = List.copyOf(rows);
        recorded = Set.copyOf(recorded);
    }

    /**
     * Reads a database, which is left as it is.
     *
     * @throws PlanningException if the ledger is not there or is none that dbm knows
     * @throws DatabaseException if the database cannot be reached or read
     */
    static Live read(DataSource source, AdoptOptions how) {
        try (Connection connection = source.getConnection()) {
            Introspection found = Introspector.introspect(connection, Namespaces.all());
            Ledger kind = kind(how);
            QualifiedName table = table(kind, how, found.schema());
            Session session = Session.on(connection);
            List<LedgerRow> rows = rows(session, connection.getMetaData().getUserName(), kind, table, found.schema());
            return new Live(
                    String.valueOf(connection.getCatalog()),
                    connection.getMetaData().getDatabaseMajorVersion(),
                    found.withoutLedgers(Schema.empty()),
                    table,
                    rows,
                    recorded(session));
        } catch (SQLException failure) {
            throw DatabaseFailure.notConnected(failure);
        }
    }

    private static Ledger kind(AdoptOptions how) {
        return switch (how.tool()) {
            case DRIZZLE -> Ledger.DRIZZLE;
            case FLYWAY -> Ledger.FLYWAY;
            case LIQUIBASE -> Ledger.LIQUIBASE;
        };
    }

    private static QualifiedName table(Ledger kind, AdoptOptions how, Schema schema) {
        String wanted = how.ledger().orElse(kind.usualName());
        Optional<QualifiedName> named = Ledger.named(wanted, schema);
        List<QualifiedName> fitting = kind.in(schema);
        if (how.ledger().isEmpty() && fitting.size() == 1) {
            return fitting.getFirst();
        }
        if (how.ledger().isEmpty() && fitting.size() > 1) {
            throw new PlanningException(new Problem(
                    ErrorCode.ADOPT_LEDGER_ABSENT,
                    "There are several ledgers of " + how.tool().label(),
                    shown(fitting),
                    "Say which one: --ledger " + fitting.getFirst() + "."));
        }
        if (named.isEmpty()) {
            throw new PlanningException(new Problem(
                    ErrorCode.ADOPT_LEDGER_ABSENT,
                    "There is no ledger of " + how.tool().label() + " in the database",
                    "looked for the table " + wanted,
                    "Look at --url and --from; a ledger of another name is named: --ledger NAMESPACE.TABLE. A database"
                            + " that " + how.tool().label() + " never saw is migrated, or recorded by baseline."));
        }
        List<String> misfits = kind.misfits(named.get(), schema);
        if (!misfits.isEmpty()) {
            throw new PlanningException(new Problem(
                    ErrorCode.ADOPT_LEDGER_UNKNOWN,
                    "The table is no ledger of a version of " + how.tool().label() + " that dbm knows",
                    named.get() + ": " + String.join(", ", misfits),
                    "Have a current release of " + how.tool().label() + " bring it up to date (it does so when it"
                            + " migrates), then adopt."));
        }
        return named.get();
    }

    private static String shown(List<QualifiedName> tables) {
        return tables.stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
    }

    private static List<LedgerRow> rows(Session session, String role, Ledger kind, QualifiedName table, Schema schema) {
        List<String> columns = kind.columns(table, schema);
        String order = switch (kind) {
            case DRIZZLE, LIQUIBASE_LOCK -> "id";
            case FLYWAY -> "installed_rank";
            case LIQUIBASE -> "orderexecuted";
        };
        Sql names = Sql.join(
                ", ",
                columns.stream()
                        .map(column -> Sql.of("{}", new Identifier(column)))
                        .toList());
        Answer answer;
        try {
            answer = session.ask(Sql.of("SELECT {} FROM {} ORDER BY {}", names, table, new Identifier(order))
                    .text());
        } catch (SQLException failure) {
            throw unreadable(table, role, failure);
        }
        List<LedgerRow> rows = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                @Nullable String value = answer.valueOrNull(row, column);
                if (value != null) {
                    values.put(columns.get(column), value);
                }
            }
            rows.add(new LedgerRow(values));
        }
        return rows;
    }

    private static DatabaseException unreadable(QualifiedName table, String role, SQLException failure) {
        if (SqlState.of(failure) != SqlState.NOT_PERMITTED) {
            return DatabaseFailure.of("the ledger " + table + " was read", failure);
        }
        return new DatabaseException(
                new Problem(
                        ErrorCode.ADOPT_LEDGER_UNREADABLE,
                        "The role may not read the ledger " + table,
                        DatabaseFailure.text(failure),
                        "Have its owner run\n"
                                + Sql.of(
                                        "GRANT USAGE ON SCHEMA {} TO {};\nGRANT SELECT ON {} TO {};",
                                        table.namespace(),
                                        new Identifier(role),
                                        table,
                                        new Identifier(role))),
                failure);
    }

    private static Set<String> recorded(Session session) throws SQLException {
        Answer there = session.ask(HISTORY);
        Set<String> tags = new TreeSet<>();
        // A role that may not read it is told so when the history is written.
        if (there.size() == 1 && there.isTrue(0, 0)) {
            Answer rows = session.ask(TAGS);
            for (int row = 0; row < rows.size(); row++) {
                tags.add(rows.text(row, 0));
            }
        }
        return tags;
    }
}
