package dev.dbm.studio.console;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page where one's own SQL is run.
 *
 * @param text what stands in the editor; it is not run by itself
 * @param writes what is said beside the switch that allows writing; empty if the studio was started for reading only
 * @param timeouts how long a statement may take, to choose from
 */
public record ConsoleView(String text, Optional<String> writes, List<Timeout> timeouts) {
    /** Copies the list. */
    public ConsoleView {
        timeouts = List.copyOf(timeouts);
    }

    /**
     * How long a statement may take.
     *
     * @param seconds the time
     * @param label the time, for people
     * @param chosen whether it is what the studio was started with
     */
    public record Timeout(long seconds, String label, boolean chosen) {}

    /** Returns the choices, that of the studio among them. */
    static List<Timeout> timeouts(Duration given) {
        Duration usual = given.isZero() || given.compareTo(ConsoleRequest.LONGEST) > 0 ? ConsoleRequest.LONGEST : given;
        return Stream.of(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        usual,
                        ConsoleRequest.LONGEST)
                .map(one -> Math.max(1, one.toSeconds()))
                .distinct()
                .sorted()
                .map(seconds -> new Timeout(seconds, label(seconds), seconds == Math.max(1, usual.toSeconds())))
                .toList();
    }

    private static String label(long seconds) {
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
