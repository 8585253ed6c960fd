package dev.dbm.studio.overview;

import dev.dbm.MigrationStatus;
import dev.dbm.StatusResult;
import dev.dbm.studio.web.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the migrations stand.
 *
 * @param badges how many there are of each state that there are any of
 * @param lines those that are not simply applied, in the journal's order
 * @param more how many of these are not shown
 * @param last what the last line of the status says
 */
public record StandingView(List<Badge> badges, List<Line> lines, int more, String last) {
    private static final int MOST_LINES = 50;

    /** Copies the lists. */
    public StandingView {
        badges = List.copyOf(badges);
        lines = List.copyOf(lines);
    }

    /**
     * A count.
     *
     * @param text the count and the state
     * @param style the class of its badge
     */
    public record Badge(String text, String style) {}

    /**
     * A migration.
     *
     * @param tag its name
     * @param address its page
     * @param state where it stands, in words
     * @param style the class of its badge
     */
    public record Line(String tag, Link address, String state, String style) {}

    static StandingView of(StatusResult result, String database) {
        List<Badge> badges = new ArrayList<>();
        count(badges, result, MigrationStatus.Applied.class, "applied");
        count(badges, result, MigrationStatus.Pending.class, "pending");
        count(badges, result, MigrationStatus.Running.class, "running");
        count(badges, result, MigrationStatus.Modified.class, "modified");
        count(badges, result, MigrationStatus.Interrupted.class, "interrupted");
        count(badges, result, MigrationStatus.Missing.class, "missing");
        List<MigrationStatus> open = result.migrations().stream()
                .filter(one -> !(one instanceof MigrationStatus.Applied))
                .toList();
        return new StandingView(
                badges,
                open.stream().limit(MOST_LINES).map(StandingView::line).toList(),
                Math.max(0, open.size() - MOST_LINES),
                result.describe(database).lines().reduce("", (before, line) -> line));
    }

    private static void count(
            List<Badge> badges, StatusResult result, Class<? extends MigrationStatus> state, String word) {
        List<MigrationStatus> of = result.migrations().stream()
                .filter(state::isInstance)
                .map(MigrationStatus.class::cast)
                .toList();
        if (!of.isEmpty()) {
            badges.add(new Badge(of.size() + " " + word, style(of.get(0))));
        }
    }

    private static Line line(MigrationStatus status) {
        String tag = status.id().tag();
        return new Line(
                tag, Link.to("migrations", tag), status.describe().strip().replaceAll(" {2,}", " · "), style(status));
    }

    private static String style(MigrationStatus status) {
        return switch (status) {
            case MigrationStatus.Applied applied -> "good";
            case MigrationStatus.Pending pending -> "warn";
            case MigrationStatus.Running running -> "warn";
            case MigrationStatus.Modified modified -> "bad";
            case MigrationStatus.Missing missing -> "bad";
            case MigrationStatus.Interrupted interrupted -> "bad";
        };
    }
}
