package dev.dbm.core.pairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of many pairs, as a page for people.
 *
 * @param results the results
 */
record PairReport(List<PairResult> results) {
    PairReport {
        results = List.copyOf(results);
    }

    /** Returns the pairs that use only what dbm models and did not converge. */
    List<PairResult> failures() {
        return results.stream()
                .filter(result -> result.modelled() && !result.converged())
                .filter(result -> result.outcome() != PairResult.Outcome.UNLOADABLE)
                .toList();
    }

    /** Returns one line of numbers. */
    String summary() {
        long modelled = results.stream().filter(PairResult::modelled).count();
        long modelledConverged = results.stream()
                .filter(PairResult::modelled)
                .filter(PairResult::converged)
                .count();
        Map<PairResult.Outcome, Long> outcomes = results.stream()
                .collect(Collectors.groupingBy(PairResult::outcome, TreeMap::new, Collectors.counting()));
        return "%d pairs: %s; of %d that use modelled kinds only %d converged"
                .formatted(results.size(), outcomes, modelled, modelledConverged);
    }

    void write(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add(summary());
        for (PairResult result : results) {
            lines.add("");
            lines.add("## " + result.name() + ": " + result.outcome()
                    + (result.unmodelled().isEmpty() ? "" : "   uses " + new TreeSet<>(result.unmodelled())));
            if (!result.converged()) {
                lines.add(result.detail());
                lines.add("plan:");
                result.plan().forEach(statement -> lines.add("    " + statement.replace("\n", "\n    ")));
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
