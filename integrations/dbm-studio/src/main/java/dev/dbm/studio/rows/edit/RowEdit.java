package dev.dbm.studio.rows.edit;

import dev.dbm.core.session.Session;
import dev.dbm.core.session.SqlState;
import dev.dbm.studio.rows.BoundSql;
import dev.dbm.studio.rows.Relation;
import dev.dbm.studio.rows.RowLine;
import dev.dbm.studio.rows.RowReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes changes of rows, all of them or none, in the transaction of a connection. */
public final class RowEdit {
    private static final int SHOWN = 1000;

    private final Connection connection;
    private final Relation relation;

    /** Prepares changes of one table. */
    public RowEdit(Connection connection, Relation relation) {
        this.connection = connection;
        this.relation = relation;
    }

    /**
     * Makes the changes. Where one of them cannot be made, the others are tried too, so that all faults are told at once, and the transaction is rolled back.
     *
     * @return the faults, in the order of the changes; empty if all were made, and are to be committed
     * @throws SQLException if the server refuses for a reason that lies in none of the changes, for example a lost connection
     */
    public List<RowFault> make(List<RowChange> changes) throws SQLException {
        List<RowFault> faults = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            make(i, changes.get(i)).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            deferred(changes).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            connection.rollback();
        }
        return faults;
    }

    private Optional<RowFault> make(int at, RowChange change) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement = change.statement(relation).prepare(connection)) {
            int rows = statement.executeUpdate();
            connection.releaseSavepoint(before);
            return switch (change) {
                case RowChange.Insert insert -> Optional.empty();
                case RowChange.Update(var row, var values) -> rows == 1 ? Optional.empty() : lost(at, row);
                case RowChange.Delete(var row) -> rows == 1 ? Optional.empty() : lost(at, row);
            };
        } catch (SQLException refused) {
            if (!liesInChange(refused)) {
                throw refused;
            }
            connection.rollback(before);
            return Optional.of(new FaultPlace(connection, relation).fault(at, change, refused));
        }
    }

    /** Checks what is checked at the end of a transaction only. */
    private Optional<RowFault> deferred(List<RowChange> changes) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = Session.statement(connection)) {
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            return Optional.empty();
        } catch (SQLException refused) {
            if (!liesInChange(refused)) {
                throw refused;
            }
            connection.rollback(before);
            // The server does not tell which row it is.
            int last = changes.size() - 1;
            return Optional.of(new FaultPlace(connection, relation).fault(last, changes.get(last), refused));
        }
    }

    /** Without a connection, without rights and without time nothing is wrong with a value. */
    private static boolean liesInChange(SQLException refused) {
        String state = SqlState.code(refused);
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("44") || state.equals("P0001");
    }

    private Optional<RowFault> lost(int at, RowChange.SeenRow row) throws SQLException {
        Optional<RowLine> now = RowReader.row(connection, relation, row.same(relation), SHOWN);
        return Optional.of(
                now.<RowFault>map(line -> new RowFault.Conflict(at, line)).orElseGet(() -> new RowFault.Gone(at)));
    }

    /** Returns what will run, as it can be shown. */
    public static List<String> shown(Relation relation, List<RowChange> changes) {
        return changes.stream()
                .map(change -> change.statement(relation))
                .map(BoundSql::shown)
                .map(sql -> sql.text() + ";")
                .toList();
    }
}
