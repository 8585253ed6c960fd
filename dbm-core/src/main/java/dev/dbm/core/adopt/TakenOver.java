package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.folder.NewMigration;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.workspace.AdoptedTool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A tool's past as migrations of a folder.
 *
 * @param folder the folder as it is
 * @param steps the steps, each with its tag, those that the folder has already first
 * @param fresh the migrations that the folder does not have yet
 * @param end the migrations of the folder that end what was taken over; empty if there are none yet
 */
record TakenOver(Folder folder, List<PastStep> steps, List<NewMigration> fresh, List<JournalEntry> end) {
    /** Copies the lists. */
    TakenOver {
        steps = List.copyOf(steps);
        fresh = List.copyOf(fresh);
        end = List.copyOf(end);
    }

    /** Finds the steps in a folder, and names those that are not there. */
    static TakenOver of(Folder folder, Past past, AdoptedTool tool, Doubts doubts) {
        Journal journal = folder.journal();
        Map<String, String> known = journal.entries().stream()
                .filter(entry -> entry.dbm().containsKey(Folder.ADOPTED))
                .collect(Collectors.toMap(
                        entry -> entry.dbm().getOrDefault(Folder.ADOPTED, ""),
                        JournalEntry::tag,
                        (first, second) -> first));
        List<PastStep> there = new ArrayList<>();
        List<PastStep> named = new ArrayList<>();
        List<NewMigration> fresh = new ArrayList<>();
        int idx = NewMigration.nextIdx(journal);
        for (PastStep step : past.steps()) {
            Optional<String> tag = step.tag().or(() -> Optional.ofNullable(known.get(mark(tool, step))));
            if (tag.isPresent()) {
                there.add(step.as(tag.get()));
            } else {
                String fresher = NewMigration.tag(idx, step.name());
                named.add(step.as(fresher));
                fresh.add(new NewMigration(idx++, fresher, step.text(), List.of(), List.of(), List.of()));
            }
        }
        there.addAll(named);
        if (!fresh.isEmpty() && known.isEmpty() && !journal.entries().isEmpty()) {
            doubts.refuse(
                    ErrorCode.ADOPT_FOLDER_TAKEN,
                    "The folder has migrations of its own, and what " + tool.label() + " ran comes before all of them",
                    folder.source() + "/" + Journal.FILE,
                    "Adopt into a folder without migrations: --dir.");
        }
        List<JournalEntry> end = journal.entries().stream()
                .filter(entry -> Folder.ADOPTION.equals(entry.dbm().get(Folder.ORIGIN)))
                .toList();
        TakenOver taken = new TakenOver(folder, there, fresh, end);
        taken.check(doubts);
        return taken;
    }

    /** What the database has must be fit for a replay, what it has not for a run. */
    private void check(Doubts doubts) {
        Map<String, SqlScript> scripts = scripts();
        for (PastStep step : steps) {
            SqlScript script = scripts.get(step.tag().orElseThrow());
            if (script != null) {
                doubts.refuse(step.isApplied() ? script.problemsInReplay() : script.problems());
            }
        }
    }

    static String mark(AdoptedTool tool, PastStep step) {
        return tool.label() + " " + step.origin();
    }

    /** Returns whether the folder needs a migration more, which ends what was taken over with a snapshot. */
    boolean isOpen() {
        Optional<JournalEntry> last = folder.journal().last();
        return !fresh.isEmpty() || last.isEmpty() || (end.isEmpty() && Folder.inherited(last.get()));
    }

    /** Returns the files of all steps and of what ends them, by tag. */
    private Map<String, SqlScript> scripts() {
        Set<String> wanted = new HashSet<>();
        steps.forEach(step -> wanted.add(step.tag().orElseThrow()));
        end.forEach(entry -> wanted.add(entry.tag()));
        Map<String, SqlScript> scripts = folder.migrations().stream()
                .filter(migration -> wanted.contains(migration.entry().tag()))
                .collect(Collectors.toMap(migration -> migration.entry().tag(), Migration::script));
        fresh.forEach(file -> scripts.put(file.tag(), file.parsed()));
        return scripts;
    }

    /** Returns the files of some migrations, in the order of the folder. */
    List<SqlScript> scripts(Set<String> tags) {
        Map<String, SqlScript> scripts = scripts();
        List<String> order = new ArrayList<>();
        folder.journal().entries().forEach(entry -> order.add(entry.tag()));
        fresh.forEach(file -> order.add(file.tag()));
        return order.stream()
                .filter(tags::contains)
                .map(scripts::get)
                .filter(script -> script != null)
                .toList();
    }

    /** Returns the tags of the steps, or of those that the database has. */
    Set<String> tags(Function<PastStep, Boolean> which) {
        Set<String> tags = new HashSet<>();
        steps.stream().filter(which::apply).forEach(step -> tags.add(step.tag().orElseThrow()));
        return tags;
    }
}
