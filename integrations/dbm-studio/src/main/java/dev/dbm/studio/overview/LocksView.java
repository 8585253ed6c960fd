package dev.dbm.studio.overview;

import dev.dbm.core.run.LockWaits.Task;
import dev.dbm.core.run.LockWaits.Waiter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who migrates, who waits for a lock and who holds it.
 *
 * @param migrating whether anybody migrates
 * @param sessions those concerned; none if nobody migrates and nobody waits
 */
public record LocksView(boolean migrating, List<Line> sessions) {
    private static final Duration MINUTES_FROM = Duration.ofMinutes(2);
    private static final Duration HOURS_FROM = Duration.ofHours(2);

    /** Copies the list. */
    public LocksView {
        sessions = List.copyOf(sessions);
    }

    /** Returns whether there is something to be watched. */
    public boolean isBusy() {
        return !sessions.isEmpty();
    }

    /**
     * A session.
     *
     * @param name its process, or that it is a prepared transaction
     * @param badges what it is here for
     * @param role who it is
     * @param application what it calls itself
     * @param state what it does, and for how long
     * @param wanted the lock that it waits for, and whose it is; empty if it does not wait
     * @param query what it runs, or ran last
     */
    public record Line(
            String name,
            List<Badge> badges,
            String role,
            String application,
            String state,
            String wanted,
            String query) {
        /** Copies the list. */
        public Line {
            badges = List.copyOf(badges);
        }
    }

    /**
     * What a session is here for.
     *
     * @param text the word
     * @param style the class of its badge
     */
    public record Badge(String text, String style) {}

    static LocksView of(List<Waiter> waiters) {
        Set<Long> holding =
                waiters.stream().flatMap(one -> one.holders().stream()).collect(Collectors.toSet());
        return new LocksView(
                waiters.stream().anyMatch(one -> one.task() == Task.MIGRATION),
                waiters.stream().map(one -> line(one, holding)).toList());
    }

    private static Line line(Waiter one, Set<Long> holding) {
        List<Badge> badges = Stream.of(
                        new Badge(one.task() == Task.MIGRATION ? "migrates" : "", ""),
                        new Badge(holding.contains(one.pid()) ? "holds the lock" : "", "bad"),
                        new Badge(one.holders().isEmpty() ? "" : "waits", "warn"))
                .filter(badge -> !badge.text().isEmpty())
                .toList();
        String wanted = one.holders().isEmpty()
                ? ""
                : one.wanted() + ", held by "
                        + one.holders().stream().map(LocksView::name).collect(Collectors.joining(", "));
        return new Line(name(one.pid()), badges, one.role(), one.application(), state(one), wanted, one.query());
    }

    private static String name(long pid) {
        return pid == 0 ? "a prepared transaction" : "pid " + pid;
    }

    private static String state(Waiter one) {
        if (one.pid() == 0) {
            return "prepared; pg_prepared_xacts lists it";
        }
        return (one.state().isEmpty() ? "shown to its own role and to pg_read_all_stats only" : one.state())
                + one.age().map(age -> ", for " + words(age)).orElse("");
    }

    private static String words(Duration age) {
        if (age.compareTo(MINUTES_FROM) < 0) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        return age.compareTo(HOURS_FROM) < 0 ? age.toMinutes() + " min" : age.toHours() + " h";
    }
}
