package dev.dbm.core.branch;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.compare.ChangeText;
import dev.dbm.core.diff.Patch;
import dev.dbm.core.folder.Acceptance;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.folder.NewMigration;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Own migrations behind those of the main branch: renumbered, each snapshot computed anew from what it changed. */
final class Rechained {
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)_(.*)");

    private final RebaseSource source;
    private final String onto;
    private final Set<String> discarded;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> tags = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Snapshot last;

    private Rechained(RebaseSource source, String onto, Set<String> discarded) {
        this.source = source;
        this.onto = onto;
        this.discarded = discarded;
        this.last = lastOfMain(source);
    }

    /**
     * One own migration.
     *
     * @param from its entry as it was
     * @param to its entry as it becomes
     * @param was its snapshot as it was; empty for a part of a plan
     * @param snapshot its snapshot as it becomes
     */
    record Step(JournalEntry from, JournalEntry to, Optional<Snapshot> was, Optional<Snapshot> snapshot) {
        boolean isMoved() {
            return !from.equals(to) || !was.equals(snapshot);
        }
    }

    /**
     * Computes the steps.
     *
     * @throws PlanningException if both sides changed one object; names all of them
     */
    static List<Step> steps(RebaseSource source, String onto, Set<String> discarded) {
        Rechained rechained = new Rechained(source, onto, discarded);
        rechained.run();
        return rechained.steps;
    }

    /** Returns the last snapshot of the main branch; the empty one if it has none. */
    static Snapshot lastOfMain(RebaseSource source) {
        List<JournalEntry> entries = source.base().entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            JournalEntry entry = entries.get(i);
            List<String> ids = source.snapshots().in(Folder.snapshotFile(entry));
            if (!entry.dbm().containsKey(Folder.PART_OF) && !ids.isEmpty()) {
                // The pool was filled with the main branch's snapshots first.
                return source.snapshots().read(ids.get(0), entry.tag());
            }
        }
        return Snapshot.none();
    }

    private void run() {
        List<JournalEntry> own = source.own().stream()
                .filter(entry -> !discarded.contains(entry.tag()))
                .toList();
        int idx = source.base().entries().stream()
                        .mapToInt(JournalEntry::idx)
                        .max()
                        .orElse(-1)
                + 1;
        long when = source.base().entries().stream()
                .mapToLong(JournalEntry::when)
                .max()
                .orElse(-1);
        List<JournalEntry> moved = new ArrayList<>();
        for (JournalEntry entry : own) {
            when = Math.max(entry.when(), when + 1);
            JournalEntry to = entry.movedTo(idx, when, renumbered(entry, idx));
            idx++;
            tags.put(entry.tag(), to.tag());
            moved.add(to);
        }
        Set<String> used = new HashSet<>();
        for (int i = 0; i < own.size(); i++) {
            step(own.get(i), relabelled(moved.get(i)), used);
        }
        if (!problems.isEmpty()) {
            throw new PlanningException(problems);
        }
    }

    /** Returns the tag under a new number. A prefix that is the old number changes with it; any other, such as a time stamp, stays. */
    private static String renumbered(JournalEntry entry, int idx) {
        Matcher matcher = NUMBERED.matcher(entry.tag());
        boolean numbered =
                matcher.matches() && matcher.group(1).length() < 9 && Integer.parseInt(matcher.group(1)) == entry.idx();
        return numbered ? NewMigration.tag(idx, matcher.group(2)) : entry.tag();
    }

    private JournalEntry relabelled(JournalEntry entry) {
        JournalEntry changed = entry;
        String whole = entry.dbm().get(Folder.PART_OF);
        if (whole != null && tags.containsKey(whole)) {
            changed = changed.withDbm(Folder.PART_OF, tags.get(whole));
        }
        String accepted = entry.dbm().get(Acceptance.NAME);
        if (accepted != null) {
            String renamed = accepted;
            for (Map.Entry<String, String> tag : tags.entrySet()) {
                renamed = renamed.replace(" " + tag.getKey() + ".sql", " " + tag.getValue() + ".sql");
            }
            changed = changed.withDbm(Acceptance.NAME, renamed);
        }
        return changed;
    }

    private void step(JournalEntry from, JournalEntry to, Set<String> used) {
        if (from.dbm().containsKey(Folder.PART_OF)) {
            steps.add(new Step(from, to, Optional.empty(), Optional.empty()));
            return;
        }
        Snapshot was = own(from, used);
        used.add(was.id());
        if (was.parentId().equals(last.id())) {
            steps.add(new Step(from, to, Optional.of(was), Optional.of(was)));
            last = was;
            return;
        }
        Snapshot parent = source.snapshots().read(was.parentId(), from.tag());
        Patch mine = Patch.between(parent.schema(), was.schema());
        switch (mine.onto(parent.schema(), last.schema())) {
            case Patch.Outcome.Made(var schema) -> {
                Snapshot now = Snapshot.of(last.id(), schema, forms(was, mine))
                        .with(last.settled().followedBy(parent.settled(), was.settled()));
                JournalEntry labelled =
                        to.dbm().containsKey(Folder.SNAPSHOT) ? to.withDbm(Folder.SNAPSHOT, now.id()) : to;
                steps.add(new Step(from, labelled, Optional.of(was), Optional.of(now)));
                last = now;
            }
            case Patch.Outcome.Conflict(var objects, var reasons) ->
                problems.add(question(from, mine, parent, objects, reasons));
        }
    }

    /** The own snapshot is the one in its file that the main branch does not have; of several, the one that follows from what was before it. */
    private Snapshot own(JournalEntry entry, Set<String> used) {
        String file = Folder.snapshotFile(entry);
        Set<String> main = new HashSet<>();
        source.base()
                .entries()
                .forEach(one -> source.snapshots().in(Folder.snapshotFile(one)).stream()
                        .limit(1)
                        .forEach(main::add));
        List<String> ids = source.snapshots().in(file).stream()
                .filter(id -> !main.contains(id) && !used.contains(id))
                .toList();
        String recorded = entry.dbm().getOrDefault(Folder.SNAPSHOT, "");
        if (!recorded.isEmpty() && source.snapshots().find(recorded).isPresent()) {
            return source.snapshots().read(recorded, entry.tag());
        }
        List<String> following = ids.stream()
                .filter(id -> ids.size() == 1
                        || used.contains(
                                source.snapshots().find(id).orElseThrow().head().parentId()))
                .toList();
        if (following.size() == 1) {
            return source.snapshots().read(following.get(0), entry.tag());
        }
        throw new JournalException(new Problem(
                ErrorCode.REBASE_IMPOSSIBLE,
                ids.isEmpty()
                        ? "The snapshot of " + entry.tag() + " is nowhere to be found"
                        : "Which of " + ids.size() + " snapshots is that of " + entry.tag() + " cannot be told",
                file,
                "Take journal and snapshots from the branch that has them, and merge again with the merge driver."));
    }

    /** Returns the forms of the new snapshot, for every server major that both sides were proven on. */
    private SortedMap<Integer, List<SchemaObject>> forms(Snapshot was, Patch mine) {
        SortedMap<Integer, List<SchemaObject>> forms = new TreeMap<>();
        for (Map.Entry<Integer, List<SchemaObject>> major : was.canonical().entrySet()) {
            Optional<List<SchemaObject>> there = last.forms(major.getKey());
            if (there.isPresent()) {
                List<SchemaObject> joined = new ArrayList<>();
                there.get().stream()
                        .filter(form -> !mine.changes().containsKey(form.id()))
                        .forEach(joined::add);
                major.getValue().stream()
                        .filter(form -> mine.changes().containsKey(form.id()))
                        .forEach(joined::add);
                forms.put(major.getKey(), joined);
            }
        }
        return forms;
    }

    private Problem question(
            JournalEntry entry, Patch mine, Snapshot parent, Set<ObjectId> objects, List<String> reasons) {
        StringBuilder where = new StringBuilder();
        Patch others = Patch.between(parent.schema(), last.schema());
        for (ObjectId id : objects) {
            where.append(where.isEmpty() ? "" : "\n")
                    .append(onto)
                    .append(":\n  ")
                    .append(line(others.changes().get(id)))
                    .append('\n')
                    .append(entry.tag())
                    .append(":\n  ")
                    .append(line(mine.changes().get(id)));
        }
        reasons.forEach(reason -> where.append(where.isEmpty() ? "" : "\n").append(reason));
        return new Problem(
                ErrorCode.REBASE_CONFLICT,
                objects.isEmpty()
                        ? entry.tag() + " does not go together with what " + onto + " has by now"
                        : entry.tag() + " and " + onto + " both change "
                                + String.join(
                                        ", ",
                                        objects.stream().map(ObjectId::toString).toList()),
                where.toString(),
                "Which is meant? Say it in the declared records; then take the migration out and generate it again:"
                        + " dbm rebase --discard " + entry.tag() + ", and dbm generate.");
    }

    private static String line(@org.jspecify.annotations.Nullable Change change) {
        return change == null ? "" : String.join("\n  ", ChangeText.lines(List.of(change)));
    }
}
