package dev.dbm.cli.init;

import dev.dbm.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What init did, or would do.
 *
 * @param build what builds the project
 * @param project where the project is from the repository's top
 * @param packageName the package of the records
 * @param writing whether files were written
 * @param files what became of each file
 * @param settings git's settings that were made
 * @param refused git's settings that were not made
 * @param next what is left to be done
 */
public record InitResult(
        Build build,
        String project,
        String packageName,
        InitRequest.Writing writing,
        List<File> files,
        List<String> settings,
        List<Problem> refused,
        List<NextStep> next) {

    /**
     * What became of a file.
     *
     * @param path from the repository's top
     * @param state what became of it
     * @param diff the difference in git's form: what is, or would be, written
     * @param problem why it is not
     */
    public record File(String path, FileState state, String diff, Optional<Problem> problem) {}

    /** Copies the lists. */
    public InitResult {
        files = List.copyOf(files);
        settings = List.copyOf(settings);
        refused = List.copyOf(refused);
        next = List.copyOf(next);
    }

    /** Returns whether some file could not be written. */
    public boolean failed() {
        return files.stream().anyMatch(file -> file.state() == FileState.FAILED);
    }

    /** Returns whether all was done that was to be done. */
    public boolean isComplete() {
        return refused.isEmpty()
                && files.stream().allMatch(file -> file.problem().isEmpty());
    }

    /** Returns all of it for people. */
    public String describe() {
        List<String> lines = new ArrayList<>();
        for (File file : files) {
            lines.add("%-10s %s".formatted(file.state().label(), file.path()));
            file.problem().ifPresent(problem -> lines.addAll(lines(problem)));
            if (file.state() == FileState.CONFLICT && !file.diff().isEmpty()) {
                lines.add("  What init would write:");
                lines.addAll(indented(file.diff()));
            }
        }
        settings.forEach(setting -> lines.add("set        " + setting));
        for (Problem problem : refused) {
            lines.add("%-10s %s".formatted(FileState.CONFLICT.label(), problem.where()));
            lines.addAll(lines(problem));
        }
        lines.add(summary());
        switch (writing) {
            case NOTHING ->
                files.stream()
                        .filter(file -> file.problem().isEmpty() && !file.diff().isEmpty())
                        .forEach(file -> {
                            lines.add("");
                            // Not stripped: the last line of a patch may be a space, or end with a carriage return.
                            lines.add(file.diff().substring(0, file.diff().length() - 1));
                        });
            case FILES -> {}
        }
        for (int i = 0; i < next.size(); i++) {
            lines.add("");
            lines.add((i + 1) + ". " + next.get(i).what());
            lines.addAll(indented(next.get(i).text()));
        }
        return String.join("\n", lines);
    }

    private String summary() {
        Map<FileState, Long> counts = files.stream()
                .collect(Collectors.groupingBy(
                        File::state, () -> new EnumMap<>(FileState.class), Collectors.counting()));
        String text = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().label())
                .collect(Collectors.joining(", "));
        return switch (writing) {
            case FILES -> text;
            case NOTHING -> text + "; dry run, nothing was written";
        };
    }

    private static List<String> lines(Problem problem) {
        return List.of(
                "  " + problem.what(),
                "  " + problem.remedy(),
                "  " + problem.code().text() + ", see "
                        + problem.code().documentation().toLowerCase(Locale.ROOT));
    }

    private static List<String> indented(String text) {
        return text.stripTrailing()
                .lines()
                .map(line -> line.isEmpty() ? "" : "   " + line)
                .toList();
    }
}
