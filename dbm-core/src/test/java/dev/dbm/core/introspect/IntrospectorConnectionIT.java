package dev.dbm.core.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Table;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class IntrospectorConnectionIT {
    @Test
    void opens_a_transaction_where_the_connection_does_not_commit_by_itself() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection connection = database.connect()) {
            database.execute("CREATE TABLE t (a int)");
            connection.setAutoCommit(false);

            Schema schema =
                    Introspector.introspect(connection, Namespaces.all()).schema();

            assertThat(schema.all(Table.class)).hasSize(1);
            connection.commit();
        }
    }

    @Test
    void reads_the_same_through_a_connection_that_hides_the_drivers() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection connection = database.connect()) {
            database.execute("CREATE TABLE t (a int, ü text DEFAULT 'ä')", "COMMENT ON COLUMN t.a IS 'é'");
            Connection hidden = (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("isWrapperFor")) {
                            return false;
                        }
                        return method.invoke(connection, arguments);
                    });

            assertThat(Introspector.introspect(hidden, Namespaces.all()).schema())
                    .isEqualTo(Introspector.introspect(connection, Namespaces.all())
                            .schema());
        }
    }
}
