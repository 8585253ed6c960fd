package dev.dbm.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.workspace.ReplayProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReplayProgressLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicLong millis = new AtomicLong();

    private ReplayProgressLine line(boolean terminal) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), () -> terminal);
        return new ReplayProgressLine(console, () -> Instant.ofEpochMilli(millis.get()));
    }

    private void replay(ReplayProgressLine line, int files, int millisEach) {
        for (int done = 0; done <= files; done++) {
            line.on(new ReplayProgress("000" + Math.min(done, files - 1) + "_a.sql", done, files));
            millis.addAndGet(millisEach);
        }
        line.close();
    }

    @Test
    void says_nothing_of_a_short_replay() {
        replay(line(true), 4, 10);
        replay(line(false), 4, 10);

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writes_a_line_every_few_seconds_where_nobody_watches() {
        replay(line(false), 5, 3000);

        assertThat(err.toString()).isEqualTo("""
            replaying 3 of 5: 0002_a.sql
            replaying 5 of 5: 0004_a.sql
            """);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void writes_over_one_line_on_a_terminal_and_takes_it_away() {
        replay(line(true), 2, 200);

        assertThat(err.toString())
                .isEqualTo("\r\u001B[Kreplaying 2 of 2: 0001_a.sql\r\u001B[Kreplayed 2 files\r\u001B[K");
        assertThat(out.toString()).isEmpty();
    }
}
