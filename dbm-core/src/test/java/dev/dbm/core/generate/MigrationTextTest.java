package dev.dbm.core.generate;

import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.index;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Plan;
import dev.dbm.schema.Schema;
import dev.dbm.testkit.Schemas;
import dev.dbm.testkit.Schemas.TablePart;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationTextTest {
    /** Twenty tables of one column and more. */
    private static Schema tables(String column, TablePart... more) {
        Schemas schema = schema();
        IntStream.range(10, 30)
                .forEach(number -> schema.table(
                        "t" + number,
                        Stream.concat(Stream.of(column(column, "bigint")), Stream.of(more))
                                .toArray(TablePart[]::new)));
        return schema.build();
    }

    private static List<String> header(Schema from, Schema to) {
        Plan plan = new Planner().plan(from, to);
        return Layout.files(plan, "name", 0)
                .get(0)
                .text()
                .lines()
                .takeWhile(line -> line.startsWith("--"))
                .toList();
    }

    @Test
    void says_each_change_while_there_are_few() {
        Schema from = schema().table("t", column("a", "bigint")).build();
        Schema to = schema().table(
                        "t", column("a", "bigint"), column("b", "text").nullable())
                .build();

        assertThat(header(from, to))
                .containsExactly(
                        "-- + column  app.t.b  text, nullable",
                        "-- runs in one transaction",
                        "-- hazard: blocks reads and writes (column app.t.b)");
    }

    @Test
    void counts_what_does_not_fit_into_a_dozen_lines_and_says_first_what_goes() {
        List<String> header = header(tables("a"), tables("b", index("b")));

        assertThat(header).hasSize(12);
        assertThat(header.get(0)).isEqualTo("-- - column  app.t10.a");
        assertThat(header.get(4)).isEqualTo("-- … and 56 more: 36 columns, 20 indexes");
        assertThat(header)
                .contains("-- hazard: deletes data (column app.t10.a, column app.t11.a, column app.t12.a,"
                        + " column app.t13.a, column app.t14.a and 15 more: 15 columns)");
    }

    @Test
    void counts_one_as_one() {
        Schemas six = schema();
        IntStream.range(0, 6).forEach(number -> six.table("t" + number, column("a", "bigint")));

        assertThat(header(six.build(), schema().build()))
                .anyMatch(line -> line.endsWith("table app.t4 and 1 more: 1 table)"));
    }
}
