package dev.dbm.workspace;

import dev.dbm.Unmodelled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a pull did.
 *
 * @param database the name of the database
 * @param sources the folder of Java source
 * @param files the files that say what it holds, sorted
 * @param counts how many objects of each kind they say
 * @param left what the database holds and no file says; it is left alone
 * @param initial the first migration, if the migrations folder was empty
 * @param recorded whether the database knows that it has what that makes
 * @param notes what is worth knowing besides, one line each: what is declared and needs what is left, for one
 */
public record PullResult(
        String database,
        Path sources,
        List<PulledFile> files,
        SortedMap<String, Integer> counts,
        List<Unmodelled> left,
        Optional<GenerateResult> initial,
        Recorded recorded,
        List<String> notes) {
    /** A person reads this many; a program gets them all. */
    private static final int MOST_NOTES = 10;

    /** Copies lists and map. */
    public PullResult {
        files = List.copyOf(files);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    /** Returns how many files were written. */
    public int written() {
        return (int) files.stream()
                .filter(file -> file.state() == PulledFile.State.WRITTEN)
                .count();
    }

    /** Returns the text for a person at a terminal. */
    public String describe() {
        List<String> lines = new ArrayList<>();
        String held = counts.entrySet().stream()
                .map(count -> counted(count.getValue(), count.getKey()))
                .collect(Collectors.joining(", "));
        int unchanged = files.size() - written();
        lines.add(sources + ": "
                + (written() == 0 ? "nothing to write" : counted(written(), "file") + " written")
                + (unchanged == 0 ? "" : ", " + unchanged + " unchanged")
                + "; " + database + " holds " + held);
        initial.ifPresent(result -> {
            result.files().forEach(file -> lines.add(file.path() + " written"));
            lines.add(result.proof().describe());
        });
        lines.addAll(recorded.describe(database));
        if (!left.isEmpty()) {
            lines.add("not declared and left alone: "
                    + left.stream().map(Unmodelled::describe).collect(Collectors.joining(", ")));
        }
        notes.stream().limit(MOST_NOTES).forEach(note -> lines.add("note: " + note));
        if (notes.size() > MOST_NOTES) {
            lines.add("note: and so do " + (notes.size() - MOST_NOTES) + " more");
        }
        return String.join("\n", lines);
    }

    private static String counted(int count, String word) {
        String plural = word.endsWith("x")
                ? word + "es"
                : word.matches(".*[^aeiou]y") ? word.replaceAll("y$", "ies") : word + "s";
        return count + " " + (count == 1 || word.endsWith("s") ? word : plural);
    }
}
