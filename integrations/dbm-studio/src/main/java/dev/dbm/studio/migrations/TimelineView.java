package dev.dbm.studio.migrations;

import dev.dbm.studio.web.ErrorView;
import java.util.List;
import java.util.Optional;

/**
 * The timeline.
 *
 * @param folder where the migrations are
 * @param pending those that wait, in the order in which they will run
 * @param past all others, the last one first
 * @param notes what validate says of the folder as a whole
 * @param failure why not everything could be read
 */
public record TimelineView(
        String folder,
        List<MigrationLine> pending,
        List<MigrationLine> past,
        List<ScriptView.Note> notes,
        Optional<ErrorView> failure) {
    /** Copies the lists. */
    public TimelineView {
        pending = List.copyOf(pending);
        past = List.copyOf(past);
        notes = List.copyOf(notes);
    }

    static TimelineView of(MigrationTimeline timeline) {
        List<MigrationLine> past =
                timeline.lines().stream().filter(line -> !line.isPending()).toList();
        return new TimelineView(
                timeline.folder().source().toString(),
                timeline.lines().stream().filter(MigrationLine::isPending).toList(),
                past.reversed(),
                timeline.general().stream().map(ScriptView.Note::of).toList(),
                timeline.failure().map(ErrorView::of));
    }
}
