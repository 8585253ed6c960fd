package dev.dbm.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is left to be done by hand: what init does not touch, and what each clone has to say for itself.
 *
 * @param project the project
 * @param values what the texts are filled in with
 * @param git the repository's settings, if there is one
 */
record NextSteps(Project project, Placeholders values, Optional<GitConfig> git) {

    static final String HOOKS_PATH = "core.hooksPath";
    static final String HOOKS_FOLDER = ".githooks";
    static final String DRIVER = "merge.dbm-journal.driver";
    static final String DRIVER_NAME = "merge.dbm-journal.name";

    List<NextStep> list() {
        List<NextStep> steps = new ArrayList<>();
        if (!buildKnowsDbm()) {
            steps.add(step("build"));
        }
        git.ifPresentOrElse(
                config -> {
                    hook(config).map(this::step).ifPresent(steps::add);
                    if (config.get(DRIVER).isEmpty()) {
                        steps.add(step("merge-driver"));
                    }
                },
                () -> steps.add(step("no-git")));
        if (!values.majors().areKnown()) {
            steps.add(step("majors"));
        }
        steps.add(step("go-on"));
        return steps;
    }

    /** Returns why git's own setting for hooks should be left alone: the name of the text that says what to do instead. */
    Optional<String> hook(GitConfig config) {
        Optional<String> path = config.get(HOOKS_PATH);
        if (path.map(NextSteps::isOurs).orElse(false)) {
            return Optional.empty();
        }
        Path top = config.top();
        if (path.map(value -> value.contains(".husky")).orElse(false) || Files.isDirectory(top.resolve(".husky"))) {
            return Optional.of("husky");
        }
        if (Files.exists(top.resolve(".pre-commit-config.yaml"))) {
            return Optional.of("pre-commit");
        }
        if (path.isPresent()) {
            values.put("hooks-path", path.get());
            return Optional.of("other-hooks");
        }
        Optional<Path> own = config.hooks().flatMap(NextSteps::active);
        if (own.isPresent()) {
            values.put("hooks-path", Project.slashes(own.get()));
            return Optional.of("own-hooks");
        }
        return Optional.of("hooks");
    }

    /** Returns a folder of hooks if one of them is in use; git brings samples along. */
    private static Optional<Path> active(Path hooks) {
        if (!Files.isDirectory(hooks)) {
            return Optional.empty();
        }
        try (var files = Files.list(hooks)) {
            return files.anyMatch(file -> !file.toString().endsWith(".sample")) ? Optional.of(hooks) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOurs(String hooksPath) {
        return hooksPath.equals(HOOKS_FOLDER)
                || hooksPath.equals("./" + HOOKS_FOLDER)
                || hooksPath.equals(HOOKS_FOLDER + "/");
    }

    /** Returns a setting of the merge driver, as git's configuration holds it. */
    String driver() {
        return values.get("driver");
    }

    private boolean buildKnowsDbm() {
        try {
            String build =
                    Files.readString(project.folder().resolve(project.build().file()), StandardCharsets.ISO_8859_1);
            return build.contains("dbm-cli") || build.contains("dbm-maven-plugin");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A text whose first line says what it is about. */
    private NextStep step(String name) {
        String text = values.fill("next/" + name + ".txt");
        int end = text.indexOf('\n');
        return new NextStep(text.substring(0, end), text.substring(end + 1).strip());
    }
}
