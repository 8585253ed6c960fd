package dev.dbm.studio.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A large table: {@code -Ddbm.test.rows=10000000} makes it larger. What pages cost is counted in blocks, which no other test changes; times are logged. */
class LargeTableIT {
    private static final Logger LOG = LoggerFactory.getLogger(LargeTableIT.class);
    private static final int ROWS = Integer.getInteger("dbm.test.rows", 200_000);
    private static final int SIZE = 100;
    private static final Pattern BLOCKS = Pattern.compile("shared (?:hit=(\\d+))?(?: ?read=(\\d+))?");

    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = TestServers.newest().createDatabase();
        database.execute(
                "CREATE TABLE event (id bigint NOT NULL, kind int, at timestamptz NOT NULL, note text)",
                """
                INSERT INTO event SELECT n, CASE WHEN n % 10 > 0 THEN n % 7 END, TIMESTAMPTZ '2020-01-01 00:00Z' + n * interval '1 second', 'note ' || n
                FROM generate_series(1, ROWS) n\
                """.replace("ROWS", String.valueOf(ROWS)),
                "ALTER TABLE event ADD PRIMARY KEY (id)",
                "CREATE INDEX ON event (at, id)",
                "CREATE INDEX ON event (kind, id)",
                "VACUUM ANALYZE event");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void reads_as_little_for_the_last_page_as_for_the_first() throws SQLException {
        try (RowsOf rows = RowsOf.relation(database, "public.event")) {
            for (String sort : List.of("id", "-id", "at", "-kind", "kind")) {
                RowQuery query = rows.query().withSorts(rows.sorts(sort));
                RowReading.Page last = rows.page(query.at(new RowPosition.Last()), SIZE);
                RowOrder back = query.order().reversed();

                assertThat(blocks(query, query.order(), null)).isLessThan(4 * SIZE);
                assertThat(blocks(query, back, null)).isLessThan(4 * SIZE);
                assertThat(blocks(query, back, last.lines().getFirst().place())).isLessThan(4 * SIZE);
                LOG.info(
                        "{} rows by {}: first {} ms, last {} ms, the one before {} ms",
                        ROWS,
                        sort,
                        millis(rows, query),
                        millis(rows, query.at(new RowPosition.Last())),
                        millis(rows, query.at(last.previous().orElseThrow())));
            }
        }
    }

    @Test
    void finds_the_ends_of_a_table_without_a_key() throws SQLException {
        database.execute("CREATE TABLE heap AS SELECT id, note FROM event ORDER BY id", "ANALYZE heap");
        try (RowsOf rows = RowsOf.relation(database, "public.heap")) {
            RowReading.Page last = rows.page(rows.query().at(new RowPosition.Last()), SIZE);

            assertThat(RowsOf.firsts(rows.page(rows.query(), SIZE)).getFirst()).isEqualTo("1");
            assertThat(RowsOf.firsts(last).getLast()).isEqualTo(String.valueOf(ROWS));
            LOG.info(
                    "{} rows without a key: first {} ms, last {} ms, the one before {} ms",
                    ROWS,
                    millis(rows, rows.query()),
                    millis(rows, rows.query().at(new RowPosition.Last())),
                    millis(rows, rows.query().at(last.previous().orElseThrow())));
        }
    }

    @Test
    void exports_every_row() throws SQLException, IOException {
        try (RowsOf rows = RowsOf.relation(database, "public.event")) {
            for (RowExport format : RowExport.values()) {
                AtomicLong lines = new AtomicLong();
                long start = System.nanoTime();
                format.write(
                        rows.connection,
                        rows.query(),
                        text -> lines.addAndGet(
                                text.chars().filter(c -> c == '\n').count()));
                LOG.info(
                        "{} of {} rows: {} ms",
                        format,
                        ROWS,
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
                assertThat(lines.get()).isBetween((long) ROWS, ROWS + 2L);
            }
        }
    }

    /** How many blocks the server looks at for a page, the rows of all its ranges together. */
    private static long blocks(RowQuery query, RowOrder order, @Nullable List<@Nullable String> place) {
        long blocks = 0;
        List<BoundSql> ranges = place == null ? List.of(BoundSql.EMPTY) : order.following(place);
        for (BoundSql range : ranges) {
            BoundSql explain = BoundSql.of(
                    "EXPLAIN (ANALYZE, BUFFERS, TIMING off) SELECT * FROM event AS line {} {} LIMIT {}",
                    query.where(range),
                    order.clause(),
                    SIZE + 1);
            Matcher matcher = BLOCKS.matcher(database.query(explain.shown().text()).stream()
                    .filter(line -> line.contains("shared "))
                    .findFirst()
                    .orElseThrow());
            assertThat(matcher.find()).isTrue();
            blocks += number(matcher.group(1)) + number(matcher.group(2));
        }
        return blocks;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long millis(RowsOf rows, RowQuery query) throws SQLException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            rows.page(query, SIZE);
            times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        Collections.sort(times);
        return times.get(2);
    }
}
