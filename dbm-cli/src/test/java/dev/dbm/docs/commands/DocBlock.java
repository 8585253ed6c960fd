package dev.dbm.docs.commands;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of commands.
 *
 * @param page the page, from the repository's top
 * @param line the number of its first line
 * @param marker what the comment above it says
 * @param steps its commands
 */
record DocBlock(String page, int line, Marker marker, List<Step> steps) {

    private static final String PROMPT = "$ ";

    /**
     * A command.
     *
     * @param command what is typed
     * @param shown the lines that are shown below it
     */
    record Step(String command, List<String> shown) {}

    /** Where a scene begins. */
    enum Start {
        /** Where the page's block before ended that names the same scene. */
        GOING_ON,
        /** From its beginning. */
        ANEW
    }

    /** Where a block is run, or why it is not. */
    sealed interface Marker {
        /** Run after a script that prepares a folder; the last command ends with this exit code. */
        record Run(String scene, Start start, int exit) implements Marker {}

        /** Not run. */
        record NotRun(String reason) implements Marker {}

        /** There is no comment. */
        record Missing() implements Marker {}
    }

    /** Parts the lines of a block at its prompts; without any, all lines are one script. */
    static List<Step> steps(List<String> lines) {
        if (lines.stream().noneMatch(line -> line.startsWith(PROMPT))) {
            return List.of(new Step(String.join("\n", lines), List.of("…")));
        }
        List<Step> steps = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(PROMPT)) {
                steps.add(new Step(line.substring(PROMPT.length()), new ArrayList<>()));
            } else {
                steps.getLast().shown().add(line);
            }
        }
        return steps;
    }

    /** Returns the first command, to tell blocks apart. */
    String first() {
        return page + ": " + steps.get(0).command().lines().findFirst().orElse("");
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
