package dev.dbm.studio.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderIT {
    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = TestServers.newest().createDatabase();
        database.execute(
                """
                CREATE TABLE item (id bigint PRIMARY KEY, name text, kind text COLLATE "C" NOT NULL, price numeric, born date, ratio float8);
                INSERT INTO item
                  SELECT n, CASE WHEN n % 5 > 0 THEN chr(97 + n % 7) || CASE WHEN n % 2 = 0 THEN 'É' ELSE 'e' END END,
                    CASE WHEN n % 3 = 0 THEN 'b' ELSE 'B' END,
                    CASE WHEN n % 4 > 0 THEN n % 4 END, CASE WHEN n % 11 > 0 THEN DATE '2020-01-01' + n % 3 END,
                    CASE n % 4 WHEN 0 THEN 'NaN' WHEN 1 THEN 0.1 WHEN 2 THEN 'Infinity' ELSE 1.0 / n END
                  FROM generate_series(1, 61) n;
                CREATE TABLE pair (a int, b text COLLATE "C", note text, UNIQUE (b, a), UNIQUE (note));
                ALTER TABLE pair ALTER a SET NOT NULL, ALTER b SET NOT NULL;
                INSERT INTO pair SELECT n % 4, 'b' || n / 4, CASE WHEN n > 3 THEN n::text END FROM generate_series(1, 17) n;
                CREATE TABLE heap (n int, word text);
                INSERT INTO heap SELECT n, 'w' || n % 3 FROM generate_series(1, 23) n;
                CREATE VIEW twice AS SELECT n FROM heap UNION ALL SELECT n FROM heap;
                CREATE MATERIALIZED VIEW kept AS SELECT n AS number FROM heap;
                CREATE TABLE nothing ();
                """,
                "CREATE SCHEMA \"we\"\"ird.<b>\"",
                "CREATE TABLE \"we\"\"ird.<b>\".\"a:b\\?'\nc\" (\"id:\\?\n\" int PRIMARY KEY, \"<script>😀\" text)",
                "INSERT INTO \"we\"\"ird.<b>\".\"a:b\\?'\nc\" SELECT n, '<script>' || n FROM generate_series(1, 5) n",
                "ANALYZE");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id",
                "-id",
                "name",
                "-name",
                "kind",
                "-price",
                "name price",
                "name -price",
                "-name price",
                "-name -price born",
                "born -kind name",
                "kind price",
                "kind -id",
                "price id name",
                "ratio",
                "-ratio name"
            })
    void shows_every_row_once_in_the_order_of_the_server(String sorted) throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.item")) {
            List<RowSort> sorts = sorted.isEmpty() ? List.of() : rows.sorts(sorted.split(" "));
            RowQuery query = rows.query().withSorts(sorts);
            List<String> expected = database.query(
                    "SELECT id FROM item AS line " + query.order().clause().text());

            assertThat(expected).hasSize(61);
            for (int size : List.of(1, 4, 60, 61, 62)) {
                assertThat(rows.forwards(query, size))
                        .as("forwards by %d", size)
                        .isEqualTo(expected);
                assertThat(rows.backwards(query, size))
                        .as("backwards by %d", size)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void goes_back_to_where_it_came_from() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.item")) {
            RowQuery query = rows.query().withSorts(rows.sorts("-name", "price"));
            List<List<String>> pages = new ArrayList<>();
            RowReading.Page page = rows.page(query, 10);
            while (page.next().isPresent()) {
                pages.add(RowsOf.firsts(page));
                page = rows.page(query.at(page.next().get()), 10);
            }

            for (List<String> before : pages.reversed()) {
                page = rows.page(query.at(page.previous().orElseThrow()), 10);
                assertThat(RowsOf.firsts(page)).isEqualTo(before);
            }
            assertThat(page.previous()).isEmpty();
        }
    }

    @Test
    void takes_another_unique_key_where_none_of_its_columns_is_null() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.pair")) {
            assertThat(rows.relation.key()).isInstanceOfSatisfying(RowKey.Columns.class, key -> {
                assertThat(key.columns()).extracting(Object::toString).containsExactly("b", "a");
                assertThat(key.rank()).isEqualTo(RowKey.Rank.UNIQUE);
            });
            assertThat(rows.forwards(rows.query(), 3)).isEqualTo(database.query("SELECT a FROM pair ORDER BY b, a"));
        }
    }

    @Test
    void takes_the_place_of_a_row_where_there_is_no_key() throws SQLException {
        for (String name : List.of("public.heap", "public.kept")) {
            try (RowsOf rows = RowsOf.relation(database, name)) {
                assertThat(rows.relation.key()).isInstanceOf(RowKey.Place.class);
                assertThat(rows.query().scans()).isFalse();
                assertThat(rows.forwards(rows.query(), 5))
                        .isEqualTo(database.query("SELECT n FROM heap ORDER BY ctid"));
                assertThat(rows.backwards(rows.query(), 5))
                        .isEqualTo(database.query("SELECT n FROM heap ORDER BY ctid"));
            }
        }
    }

    @Test
    void goes_over_all_blocks_of_a_table_without_a_key() throws SQLException {
        database.execute(
                "CREATE TABLE blocks AS SELECT n, repeat('x', 3000) AS filler FROM generate_series(1, 2500) n",
                "ALTER TABLE blocks ALTER filler SET STORAGE PLAIN",
                "UPDATE blocks SET n = n WHERE n % 7 = 0",
                "DELETE FROM blocks WHERE n BETWEEN 300 AND 900");
        List<String> expected = database.query("SELECT n FROM blocks ORDER BY ctid");
        List<String> few = database.query("SELECT n FROM blocks WHERE n % 500 IN (3, 4) ORDER BY ctid");
        try (RowsOf rows = RowsOf.relation(database, "public.blocks")) {
            for (int size : List.of(97, 1000, 5000)) {
                assertThat(rows.forwards(rows.query(), size)).isEqualTo(expected);
                assertThat(rows.backwards(rows.query(), size)).isEqualTo(expected);
            }
            RowQuery filtered =
                    rows.query().withFilters(List.of(rows.filter("n", FilterOperator.IN, few.toArray(String[]::new))));
            assertThat(rows.forwards(filtered, 1)).isEqualTo(few);
            assertThat(rows.backwards(filtered, 1)).isEqualTo(few);
        }
    }

    @Test
    void counts_off_the_rows_of_a_view() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.twice")) {
            RowQuery query = rows.query().withSorts(rows.sorts("n"));

            assertThat(rows.forwards(query, 7))
                    .isEqualTo(database.query("SELECT n FROM heap UNION ALL SELECT n FROM heap ORDER BY n"));
            RowReading.Page page = rows.page(query.at(new RowPosition.Skipping(7)), 7);
            assertThat(page.previous()).contains(new RowPosition.First());
        }
    }

    @Test
    void shows_a_table_without_columns() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.nothing")) {
            assertThat(rows.page(rows.query(), 10).lines()).isEmpty();
        }
    }

    @Test
    void finds_its_way_among_names_that_nobody_should_give() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "\"we\"\"ird.<b>\".\"a:b\\?'\nc\"")) {
            RowQuery query = rows.query().withSorts(rows.sorts("-<script>😀"));
            RowFilter filter = rows.filter("<script>😀", FilterOperator.CONTAINS, "<SCRIPT>");

            assertThat(rows.forwards(query.withFilters(List.of(filter)), 2)).containsExactly("5", "4", "3", "2", "1");
        }
    }

    @Test
    void counts_exactly_what_fits_a_page_and_asks_the_planner_for_the_rest() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.item")) {
            assertThat(rows.page(rows.query(), 61).count()).isEqualTo(new RowCount(61, RowCount.Certainty.EXACT));
            assertThat(rows.page(rows.query(), 10).count()).isEqualTo(new RowCount(61, RowCount.Certainty.ESTIMATE));
            RowQuery few = rows.query().withFilters(List.of(rows.filter("id", FilterOperator.AT_MOST, "12")));
            assertThat(rows.page(few, 5).count().rows()).isBetween(8L, 16L);
        }
    }

    @Test
    void uses_an_index_wherever_the_page_is() throws SQLException {
        database.execute(
                "CREATE TABLE large (id int PRIMARY KEY, rank int)",
                "INSERT INTO large SELECT n, CASE WHEN n % 10 > 0 THEN n / 100 END FROM generate_series(1, 50000) n",
                "CREATE INDEX ON large (rank, id)",
                "ANALYZE large");
        try (RowsOf rows = RowsOf.relation(database, "public.large")) {
            for (String sort : List.of("id", "-id", "rank", "-rank")) {
                RowQuery query = rows.query().withSorts(rows.sorts(sort));
                for (Optional<String> rank : List.of(Optional.of("400"), Optional.<String>empty())) {
                    List<String> place = new ArrayList<>();
                    if (sort.endsWith("rank")) {
                        place.add(rank.orElse(null));
                    }
                    place.add("40010");
                    for (BoundSql range : query.order().following(place)) {
                        BoundSql explain = BoundSql.of(
                                "EXPLAIN SELECT id FROM large AS line WHERE {} {} LIMIT 50",
                                range,
                                query.order().clause());
                        List<String> plan = database.query(explain.shown().text());

                        assertThat(plan)
                                .as("%s after %s", sort, place)
                                .noneMatch(line -> line.contains("Seq Scan") || line.contains("Sort"));
                    }
                }
            }
            assertThat(rows.query().withSorts(rows.sorts("rank")).scans()).isFalse();
        }
    }

    @Test
    void leads_nowhere_from_a_value_that_no_address_has_room_for() throws SQLException {
        database.execute(
                "CREATE TABLE wordy (id int PRIMARY KEY, word text)",
                "INSERT INTO wordy SELECT n, repeat('w', 1000 * n) FROM generate_series(1, 4) n");
        try (RowsOf rows = RowsOf.relation(database, "public.wordy")) {
            RowQuery query = rows.query().withSorts(rows.sorts("word"));

            assertThat(rows.page(query, 2).next()).isPresent();
            assertThat(rows.page(query, 3).next()).isEmpty();
            assertThat(rows.forwards(rows.query(), 1)).containsExactly("1", "2", "3", "4");
        }
    }

    @Test
    void refuses_a_position_of_another_order() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.item")) {
            RowQuery query = rows.query().at(new RowPosition.After(List.of("1", "2")));

            assertThatThrownBy(() -> rows.page(query, 5)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
