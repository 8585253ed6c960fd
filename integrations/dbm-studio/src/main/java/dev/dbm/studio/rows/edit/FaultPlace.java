package dev.dbm.studio.rows.edit;

import dev.dbm.core.session.Session;
import dev.dbm.core.session.SqlState;
import dev.dbm.schema.Identifier;
import dev.dbm.studio.rows.BoundSql;
import dev.dbm.studio.rows.Relation;
import dev.dbm.studio.rows.RowField;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Finds the cells at which the server takes offence. */
final class FaultPlace {
    private final Connection connection;
    private final Relation relation;

    FaultPlace(Connection connection, Relation relation) {
        this.connection = connection;
        this.relation = relation;
    }

    /** Returns where the fault of a change is and what the server says; the transaction can be used before and after. */
    RowFault.Invalid fault(int at, RowChange change, SQLException refused) throws SQLException {
        ServerErrorMessage server = refused instanceof PSQLException own ? own.getServerErrorMessage() : null;
        return server == null
                ? new RowFault.Invalid(at, List.of(), String.valueOf(refused.getMessage()))
                : new RowFault.Invalid(at, columns(change, SqlState.code(refused), server), message(server));
    }

    private List<Identifier> columns(RowChange change, String state, ServerErrorMessage server) throws SQLException {
        if (server.getColumn() != null && here(server)) {
            return List.of(new Identifier(server.getColumn()));
        }
        if (server.getConstraint() != null && here(server)) {
            return relation.constrained(new Identifier(server.getConstraint()));
        }
        // Of a value that is none of its type, or of its domain, the server tells the type at most.
        return state.startsWith("22") || state.startsWith("23") ? refusedAlone(change) : List.of();
    }

    /** A cascade or trigger may fail in another table. */
    private boolean here(ServerErrorMessage server) {
        return relation.name().name().value().equals(server.getTable())
                && relation.name().namespace().value().equals(server.getSchema());
    }

    private List<Identifier> refusedAlone(RowChange change) throws SQLException {
        for (RowChange.Given given : change.values()) {
            RowField field = given.field();
            Optional<BoundSql> alone = switch (change) {
                case RowChange.Update update ->
                    Optional.of(BoundSql.of(
                            "UPDATE {} SET {} = {} WHERE false", relation.name(), field.name(), given.expression()));
                case RowChange.Insert insert ->
                    Optional.of(BoundSql.of(
                            "INSERT INTO {} ({}) SELECT {} WHERE false",
                            relation.name(),
                            field.name(),
                            given.expression()));
                case RowChange.Delete delete -> Optional.empty();
            };
            BoundSql cast = BoundSql.of("SELECT CAST({} AS {})", given.expression(), field.type());
            if (isRefused(cast) || (alone.isPresent() && isRefused(alone.get()))) {
                return List.of(field.name());
            }
        }
        return List.of();
    }

    /** The value is written out: the planner looks at it although no row would have it. */
    private boolean isRefused(BoundSql probe) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = Session.statement(connection)) {
            statement.execute(probe.shown().text());
            return false;
        } catch (SQLException refused) {
            return true;
        } finally {
            connection.rollback(before);
        }
    }

    private static String message(ServerErrorMessage server) {
        String detail = server.getDetail();
        String message = String.valueOf(server.getMessage());
        return detail == null ? message : message + ". " + detail;
    }
}
