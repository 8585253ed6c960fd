package dev.dbm.cli.init;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What templates are filled in with for one project. */
final class Placeholders {

    static final String RULES = "docs/database-migrations.md";

    private final Project project;
    private final Majors majors;
    private final Map<String, String> values = new TreeMap<>();
    private final Properties build;

    Placeholders(Project project, String version, Majors majors) {
        this.project = project;
        this.majors = majors;
        this.build = properties("build/" + project.build().label() + ".properties");
        String mainClass = project.mainClass();
        int dot = mainClass.lastIndexOf('.');
        values.put("project", project.path());
        values.put("of-project", project.isAtTop() ? "" : " of `" + project.path() + "`");
        values.put("of-project-plain", project.isAtTop() ? "" : " of " + project.path());
        values.put("in-project", project.isAtTop() ? "" : " in `" + project.path() + "`");
        values.put(
                "run-where",
                project.isAtTop() ? "" : " Commands are run in `" + project.path() + "`, except for those of git.");
        values.put("migrations", project.migrations());
        values.put("folder", project.fromTop(project.migrations()));
        values.put("sources", project.fromTop("src"));
        values.put("sources-paths", project.fromTop("src/main/**"));
        values.put("folder-paths", project.fromTop(project.migrations()) + "/**");
        values.put("attr-journal", pattern(project.fromTop(project.migrations()) + "/meta/_journal.json"));
        values.put("attr-snapshots", pattern(project.fromTop(project.migrations()) + "/meta/*_snapshot.json"));
        values.put("attr-folder", pattern(project.fromTop(project.migrations()) + "/**"));
        values.put("package", project.packageName());
        values.put("main-class", mainClass);
        values.put("main-package", dot < 0 ? "" : mainClass.substring(0, dot));
        values.put("main-name", mainClass.substring(dot + 1));
        values.put("build-file", project.build().file());
        values.put("build-path", project.fromTop(project.build().file()));
        values.put("rules", project.fromTop(RULES));
        values.put("language", build.getProperty("language"));
        values.put("cache", build.getProperty("cache"));
        values.put("since", build.getProperty("since"));
        values.put("version", version);
        values.put("majors", majors.setting());
        values.put("postgres", majors.binaries(properties("build/postgres.properties")));
        values.put("driver", fill("next/driver.txt").strip());
        values.put("snippet", fill("build/" + project.build().label() + ".txt").stripTrailing());
    }

    /** Returns the majors that run the migrations. */
    Majors majors() {
        return majors;
    }

    /** Adds a value, or replaces it. */
    void put(String name, String value) {
        values.put(name, value);
    }

    /** Returns a value. */
    String get(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalStateException("Nothing is known of " + name));
    }

    /** Returns a template, filled in. */
    String fill(String template) {
        return Template.read(template).fill(values, this::command);
    }

    /** Returns a command of dbm as the project's build runs it. */
    private String command(String arguments) {
        String run = build.getProperty("run");
        return switch (project.build()) {
            // The plugin's configuration names the folder.
            case MAVEN -> run.formatted(project.launcher(), goal(arguments));
            case GRADLE, GRADLE_KOTLIN -> {
                String directory =
                        project.migrations().equals(Project.MIGRATIONS) ? "" : " --dir " + project.migrations();
                yield run.formatted(project.launcher(), arguments + directory);
            }
        };
    }

    /** Returns a command as a goal of the plugin: every option is a property, and so is the name of a migration. */
    private static String goal(String arguments) {
        List<String> words = List.of(arguments.split(" "));
        StringBuilder goal = new StringBuilder(words.get(0));
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean option = word.startsWith("--");
            goal.append(" -Ddbm.").append(option ? property(word) : "name=" + word);
            if (option && i + 1 < words.size()) {
                i++;
                goal.append('=').append(words.get(i));
            }
        }
        return goal.toString();
    }

    /** Returns the property of an option: configureGit for --configure-git. */
    private static String property(String option) {
        return Pattern.compile("-(.)")
                .matcher(option.substring(2))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** Returns a path as a pattern of git's attributes. */
    private static String pattern(String path) {
        return path.contains(" ") ? "\"/" + path + "\"" : "/" + path;
    }

    private static Properties properties(String resource) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Template.read(resource).text()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
