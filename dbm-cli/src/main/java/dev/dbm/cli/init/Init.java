package dev.dbm.cli.init;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Sets a project up: first decides about every file, then writes. A second run finds nothing to do. */
public final class Init {

    /** What can stand in a command line, a pattern of git and a workflow without quotes. */
    private static final Pattern PLAIN_PATH = Pattern.compile("[\\p{L}\\p{N}._-]+(?:/[\\p{L}\\p{N}._-]+)*");

    /** What can stand there in quotes. */
    private static final Pattern QUOTABLE_PATH = Pattern.compile("[#'\\p{L}\\p{N}._ +@,/-]+");

    private final InitRequest request;

    /** Prepares a set-up; reads nothing. */
    public Init(InitRequest request) {
        this.request = request;
    }

    /**
     * Looks, decides, and writes if that is asked for.
     *
     * @throws ConfigurationException if the folder holds no project, or its package is not known
     */
    public InitResult run() {
        Project project = project();
        Placeholders values = new Placeholders(project, request.version(), majors(project));
        Blueprint blueprint = new Blueprint(project, values);
        FilePlan plan = new FilePlan(project.top());
        List<FileChange> changes = new ArrayList<>();
        for (Piece piece : blueprint.pieces()) {
            FileChange change = plan.of(piece);
            changes.add(piece.path().equals(blueprint.journal()) ? unlessUnlisted(project, change) : change);
        }
        List<String> settings = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        Optional<GitConfig> git = GitRepository.of(project.folder()).map(repository -> new GitConfig(repository.top()));
        NextSteps next = new NextSteps(project, values, git);
        switch (request.writing()) {
            case NOTHING -> {}
            case FILES -> {
                changes.replaceAll(WholeFile::write);
                if (request.git() == InitRequest.GitSettings.MAKE) {
                    git.ifPresent(config -> settings(config, next, settings, refused));
                }
            }
        }
        return new InitResult(
                project.build(),
                project.path(),
                project.packageName(),
                request.writing(),
                changes.stream()
                        .map(change ->
                                new InitResult.File(change.path(), change.state(), change.diff(), change.problem()))
                        .toList(),
                settings,
                refused,
                next.list());
    }

    /** Returns the majors that are asked for, or else those that the project's settings name already. */
    private Majors majors(Project project) {
        for (int major : request.majors()) {
            if (major < Majors.OLDEST) {
                throw problem(
                        ErrorCode.USAGE,
                        "PostgreSQL " + major + " is not supported",
                        "Give a major version of " + Majors.OLDEST + " or later, for example --major 16.");
            }
        }
        return request.majors().isEmpty()
                ? Majors.read(project.folder().resolve(project.migrations()).resolve(Blueprint.SETTINGS))
                : new Majors(request.majors());
    }

    private Project project() {
        Path folder;
        try {
            folder = request.folder().toRealPath();
        } catch (IOException missing) {
            throw new ConfigurationException(
                    Problem.of(
                            ErrorCode.INIT_NO_PROJECT,
                            "There is no folder " + request.folder(),
                            "Name the folder of the project, or run init in it."),
                    missing);
        }
        Build build = Build.of(folder)
                .orElseThrow(() -> problem(
                        ErrorCode.INIT_NO_PROJECT,
                        "No pom.xml, build.gradle.kts or build.gradle is in " + folder,
                        "Run init in the folder of a Maven or Gradle project, or name that folder: dbm init FOLDER."));
        String packageName = request.packageName()
                .or(() -> PackageGuess.of(folder, build))
                .orElseThrow(() -> problem(
                        ErrorCode.INIT_PACKAGE_UNKNOWN,
                        "Neither sources nor " + build.file() + " tell the project's package",
                        "Give the package of the records: --package com.acme.shop."));
        if (build == Build.MAVEN && request.mainClass().isPresent()) {
            throw problem(
                    ErrorCode.USAGE,
                    "--main-class is for Gradle; this is a Maven project: " + folder,
                    "Leave it out: the Maven plugin finds the records by their package.");
        }
        String mainClass = request.mainClass().orElse(packageName + ".DbmMain");
        requireName(packageName, "--package");
        requireName(mainClass, "--main-class");
        if (!mainClass.contains(".")) {
            throw problem(
                    ErrorCode.USAGE,
                    "--main-class has no package: " + mainClass,
                    "Give it with its package, for example " + packageName + "." + mainClass + ".");
        }
        String migrations = request.migrations().orElse(Project.MIGRATIONS).replace('\\', '/');
        if (!PLAIN_PATH.matcher(migrations).matches()
                || List.of(migrations.split("/")).contains("..")) {
            throw problem(
                    ErrorCode.USAGE,
                    "--dir is no folder of the project, or has characters that need quotes: " + migrations,
                    "Give a path below the project's folder, of letters, digits, dots, dashes and underscores.");
        }
        Path top = GitRepository.of(folder).map(GitRepository::top).orElse(folder);
        Project project = new Project(folder, top, build, packageName, mainClass, migrations);
        if (!QUOTABLE_PATH.matcher(project.path()).matches()) {
            throw problem(
                    ErrorCode.USAGE,
                    "The project's folder has characters that patterns cannot hold: " + project.path(),
                    "Rename it, or move the project.");
        }
        return project;
    }

    private static void requireName(String name, String option) {
        if (!SourceVersion.isName(name)) {
            throw problem(
                    ErrorCode.USAGE, option + " is no name in Java: " + name, "Give a name such as com.acme.shop.");
        }
    }

    private static ConfigurationException problem(ErrorCode code, String what, String remedy) {
        return new ConfigurationException(Problem.of(code, what, remedy));
    }

    /** An empty journal beside migrations would say that there are none. */
    private static FileChange unlessUnlisted(Project project, FileChange journal) {
        List<Path> unlisted = FilePlan.unlisted(project.folder().resolve(project.migrations()));
        if (journal.state() != FileState.CREATED || unlisted.isEmpty()) {
            return journal;
        }
        Problem problem = new Problem(
                ErrorCode.INIT_FILE_EXISTS,
                "The folder holds SQL files and no journal: " + unlisted.get(0).getFileName(),
                journal.path(),
                "Move the files away, run init, and take them up one by one: generate --empty NAME, then paste.");
        return new FileChange(
                journal.path(),
                journal.file(),
                FileState.CONFLICT,
                "",
                journal.after(),
                journal.mode(),
                Optional.of(problem));
    }

    /** Makes git's settings where nothing else is set; what is set otherwise stays. */
    private static void settings(GitConfig git, NextSteps next, List<String> made, List<Problem> refused) {
        Optional<String> hook = next.hook(git);
        if (hook.equals(Optional.of("hooks"))) {
            git.set(NextSteps.HOOKS_PATH, NextSteps.HOOKS_FOLDER);
            made.add(NextSteps.HOOKS_PATH + " = " + NextSteps.HOOKS_FOLDER);
        } else {
            hook.ifPresent(reason -> refused.add(new Problem(
                    ErrorCode.INIT_HOOKS_TAKEN,
                    "The repository has hooks of its own (" + reason.replace("own-hooks", ".git/hooks") + ")",
                    "git's " + NextSteps.HOOKS_PATH,
                    "Nothing was changed; the step below says how to call dbm's hook from them.")));
        }
        if (git.get(NextSteps.DRIVER).isEmpty()) {
            git.set(NextSteps.DRIVER_NAME, "dbm: journals and snapshots");
            git.set(NextSteps.DRIVER, next.driver());
            made.add(NextSteps.DRIVER + " = " + next.driver());
        }
    }
}
