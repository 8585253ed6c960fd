package dev.dbm.core.scratch;

import dev.dbm.core.introspect.Introspection;
import java.sql.Connection;
import java.sql.SQLException;

/** Rows that the last files of a replay run over. */
public interface Trial {
    /** Returns a trial without rows. */
    static Trial none() {
        return new Trial() {
            @Override
            public void fill(Connection connection, Introspection found) {}

            @Override
            public void compare(Connection connection, Introspection found) {}
        };
    }

    /** Puts rows into what the files before have made; outside a transaction. */
    void fill(Connection connection, Introspection found) throws SQLException;

    /** Looks at what has become of the rows; outside a transaction. */
    void compare(Connection connection, Introspection found) throws SQLException;
}
