package dev.dbm.studio.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RowExportIT {
    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = TestServers.newest().createDatabase();
        database.execute("CREATE TABLE t (id int PRIMARY KEY, \"a, \"\"line\"\"\" text, line json, n numeric)", """
            INSERT INTO t VALUES (1, NULL, '{"a":
              "x\\u0001"}', 1.50), (2, '', NULL, NULL), (3, E'"quoted", with\\nan end of line and \\\\ \\x02', '1', 'NaN'), (4, '.', '[]', 2)\
            """);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void writes_csv_in_which_null_is_not_the_empty_text() throws SQLException, IOException {
        assertThat(export(RowExport.CSV, "2", "4"))
                .isEqualTo("id,\"a, \"\"line\"\"\",line,n\r\n"
                        + "2,\"\",,\r\n"
                        + "3,\"\"\"quoted\"\", with\nan end of line and \\ \u0002\",1,NaN\r\n"
                        + "4,.,[],2\r\n");
    }

    @Test
    void writes_json() throws SQLException, IOException {
        assertThat(export(RowExport.JSON, "1", "3")).isEqualTo("""
            [
            {"id":1,"a, \\"line\\"":null,"line":{"a":   "x\\u0001"},"n":1.50},
            {"id":2,"a, \\"line\\"":"","line":null,"n":null},
            {"id":3,"a, \\"line\\"":"\\"quoted\\", with\\nan end of line and \\\\ \\u0002","line":1,"n":"NaN"}
            ]
            """);
        assertThat(export(RowExport.JSON, "7", "9")).isEqualTo("[]\n");
    }

    @Test
    void writes_an_object_a_line() throws SQLException, IOException {
        assertThat(export(RowExport.LINES, "1", "4").lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
    }

    @Test
    void keeps_the_letters_of_a_long_value_whole() throws SQLException, IOException {
        database.execute("CREATE TABLE long AS SELECT repeat('aß😀', 50000) AS text");
        try (RowsOf rows = RowsOf.relation(database, "public.long")) {
            StringBuilder out = new StringBuilder();
            RowExport.CSV.write(rows.connection, rows.query(), out::append);
            assertThat(out).hasToString("text\r\n" + "aß😀".repeat(50_000) + "\r\n");
        }
    }

    @Test
    void stops_the_server_when_nobody_reads_on() throws SQLException {
        database.execute("CREATE TABLE many AS SELECT n, repeat('x', 1000) FROM generate_series(1, 100000) n");
        try (RowsOf rows = RowsOf.relation(database, "public.many")) {
            TextSink gone = text -> {
                throw new IOException("gone");
            };

            assertThatThrownBy(() -> RowExport.CSV.write(rows.connection, rows.query(), gone))
                    .isInstanceOf(IOException.class)
                    .hasMessage("gone");
            assertThat(rows.connection.isClosed()).isTrue();
        }
        // Waits for whoever still reads the table.
        database.execute("SET lock_timeout = '30s'", "DROP TABLE many");
    }

    private static String export(RowExport format, String from, String to) throws SQLException, IOException {
        try (RowsOf rows = RowsOf.relation(database, "public.t")) {
            StringBuilder out = new StringBuilder();
            RowFilter filter = rows.filter("id", FilterOperator.BETWEEN, from, to);
            format.write(rows.connection, rows.query().withFilters(List.of(filter)), out::append);
            return out.toString();
        }
    }
}
