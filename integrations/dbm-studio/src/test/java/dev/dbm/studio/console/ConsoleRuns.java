package dev.dbm.studio.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.WriteMode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements for tests, under the request {@code test}, and looks into what was told. */
final class ConsoleRuns {
    static final Duration LONG = Duration.ofMinutes(1);

    private ConsoleRuns() {}

    static ConsoleRequest reading(String sql) {
        return new ConsoleRequest(sql, Optional.empty(), ConsoleRequest.Purpose.RUN, WriteMode.READ_ONLY, LONG);
    }

    static ConsoleRequest writing(String sql) {
        return new ConsoleRequest(sql, Optional.empty(), ConsoleRequest.Purpose.RUN, WriteMode.WRITE, LONG);
    }

    static List<RunEvent> run(StudioDatabase studio, ConsoleRequest asked) {
        List<RunEvent> events = new ArrayList<>();
        try {
            new ConsoleRunner(studio).run("test", asked, events::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }

    /** All values of all rows, one after the other. */
    static List<@Nullable Object> cells(List<RunEvent> events) {
        List<@Nullable Object> cells = new ArrayList<>();
        events.stream()
                .filter(RunEvent.Rows.class::isInstance)
                .forEach(event -> ((RunEvent.Rows) event).rows().forEach(cells::addAll));
        return cells;
    }

    static <T> T only(List<RunEvent> events, Class<T> type) {
        List<T> found = events.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).as(events.toString()).hasSize(1);
        return found.get(0);
    }
}
