package dev.dbm.studio.rows;

import dev.dbm.core.session.Session;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Asks the planner of the server what it thinks of the filters: whether it understands them, and how many rows satisfy them. Reads no row. */
final class FilterCheck {
    private static final Pattern ROWS = Pattern.compile(" rows=(\\d+) ");

    private final Connection connection;
    private final RowQuery query;
    private long rows;

    FilterCheck(Connection connection, RowQuery query) {
        this.connection = connection;
        this.query = query;
    }

    /** Returns the filters that the server does not understand. The transaction can be used afterwards. */
    List<RowReading.Refusal> refusals() throws SQLException {
        List<RowReading.Refusal> refusals = new ArrayList<>();
        for (RowFilter filter : query.filters()) {
            if (filter.values().stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                refusals.add(new RowReading.Refusal(filter, "PostgreSQL keeps no NUL in a text"));
            }
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        try {
            rows = estimate(query);
            return List.of();
        } catch (SQLException refused) {
            // What is refused without any filter is not the fault of one.
            estimate(query.withFilters(List.of()));
            for (RowFilter filter : query.filters()) {
                try {
                    estimate(query.withFilters(List.of(filter)));
                } catch (SQLException reason) {
                    refusals.add(new RowReading.Refusal(filter, message(reason)));
                }
            }
            if (refusals.isEmpty()) {
                throw refused;
            }
            return refusals;
        }
    }

    /** Returns how many rows the planner expects; known once the filters are checked. */
    long rows() {
        return rows;
    }

    private long estimate(RowQuery asked) throws SQLException {
        // Written out, since the planner refuses what it can see is wrong, and values that come later it cannot see.
        BoundSql explain =
                BoundSql.of("EXPLAIN SELECT 1 FROM {}", asked.relation().name()).then(asked.where(BoundSql.EMPTY));
        Savepoint before = connection.setSavepoint();
        try (Statement statement = Session.statement(connection);
                ResultSet plan = statement.executeQuery(explain.shown().text())) {
            plan.next();
            Matcher matcher = ROWS.matcher(plan.getString(1));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (SQLException e) {
            connection.rollback(before);
            throw e;
        }
    }

    /** The server's message without what the driver adds. */
    private static String message(SQLException refused) {
        ServerErrorMessage server = refused instanceof PSQLException own ? own.getServerErrorMessage() : null;
        String text = server == null ? null : server.getMessage();
        return text == null ? String.valueOf(refused.getMessage()) : text;
    }
}
