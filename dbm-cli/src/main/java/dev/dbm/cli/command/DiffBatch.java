package dev.dbm.cli.command;

import dev.dbm.cli.output.Console;
import dev.dbm.cli.output.ErrorReport;
import dev.dbm.workspace.DiffSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Many comparisons in one process: a line in, a file and a line out. */
final class DiffBatch {

    private static final int FIELDS = 3;

    private final DiffSession diffs;
    private final DiffSides sides;
    private final Console console;

    DiffBatch(DiffSession diffs, DiffSides sides, Console console) {
        this.diffs = diffs;
        this.sides = sides;
        this.console = console;
    }

    /** Answers every line until there are no more; no line's failure ends it. */
    void run(InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            @Nullable String line = lines.readLine();
            while (line != null) {
                console.result(answer(line));
                line = lines.readLine();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String answer(String line) {
        // A task of its own keeps whatever goes wrong, errors of the JVM included, to the line it belongs to.
        FutureTask<Long> task = new FutureTask<>(() -> compare(line));
        task.run();
        try {
            return "ok\t" + task.get();
        } catch (ExecutionException failed) {
            return "error\t" + console.redacted(ErrorReport.line(ErrorReport.cause(failed)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "error\tinterrupted";
        }
    }

    private long compare(String line) throws IOException {
        long start = System.nanoTime();
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw Usage.problem(
                    "A line has " + fields.length + " fields and not " + FIELDS, "Write from<TAB>to<TAB>outfile.");
        }
        Path file = Path.of(fields[2]);
        // An old answer must not be taken for the one to a comparison that failed.
        Files.deleteIfExists(file);
        String sql = diffs.diff(sides.parse(fields[0]), sides.parse(fields[1])).sql();
        Files.writeString(file, sql);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
