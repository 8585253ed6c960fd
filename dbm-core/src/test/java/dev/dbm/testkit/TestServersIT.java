package dev.dbm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestServersIT {
    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void runs_the_major_that_was_asked_for(int major) {
        try (TestDatabase database = TestServers.of(major).createDatabase()) {
            assertThat(database.query("SELECT current_setting('server_version_num')::int / 10000"))
                    .containsExactly(String.valueOf(major));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void lists_the_statements_of_one_database(int major) throws SQLException {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase();
                TestDatabase other = server.createDatabase()) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    PreparedStatement prepared = connection.prepareStatement("SELECT ?::int")) {
                statement.execute("SELECT 1,\n  2");
                other.execute("SELECT 'elsewhere'");
                prepared.setInt(1, 5);
                prepared.execute();
            }

            assertThat(database.statements()).endsWith("SELECT 1,\n  2", "SELECT $1::int");
            assertThat(other.statements()).endsWith("SELECT 'elsewhere'");
        }
    }

    @Test
    void drops_a_database_somebody_is_connected_to() throws SQLException {
        TestServer server = TestServers.newest();
        TestDatabase database = server.createDatabase();
        try (Connection unclosed = database.connect()) {
            database.close();

            try (TestDatabase postgres = server.createDatabase()) {
                assertThat(postgres.query("SELECT 1 FROM pg_database WHERE datname = '" + database.name() + "'"))
                        .isEmpty();
            }
        }
    }

    @Test
    void asks_members_of_one_role_for_their_password() throws SQLException {
        TestServer server = TestServers.newest();
        server.execute("CREATE ROLE locked LOGIN PASSWORD 'right' IN ROLE password_required");
        try (TestDatabase database = server.createDatabase()) {
            try (Connection connection = database.dataSource("locked", "right").getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThatThrownBy(() -> database.dataSource("locked", "wrong").getConnection())
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        } finally {
            server.execute("DROP ROLE locked");
        }
    }

    @Test
    void kills_a_server_of_its_own() {
        try (TestServer server = TestServers.start(TestServers.newest().major())) {
            TestDatabase database = server.createDatabase();

            server.kill();

            assertThatThrownBy(() -> database.query("SELECT 1")).hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void runs_a_script_with_meta_commands_and_data(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(
                folder.resolve("script.sql"), "\\set n 2\nCREATE TABLE t (a int);\nCOPY t FROM stdin;\n1\n2\n\\.\n");
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            Psql.run(database, script);

            assertThat(database.query("SELECT sum(a) FROM t")).containsExactly("3");
        }
    }
}
