package dev.dbm.core.folder;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.workspace.ProjectSettings;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads what a project says once for all commands. */
public final class SettingsFile {
    /** The name of the file in the migrations folder. */
    public static final String NAME = "dbm.properties";

    private static final String MAJORS = "majors";
    private static final String AGAINST = "against";
    private static final Pattern MAJOR = Pattern.compile("[1-9][0-9]");
    private static final Pattern PASSWORD = Pattern.compile("//[^/@?]*:[^/@?]*@|[?&]password=");

    private SettingsFile() {}

    /**
     * Returns what a folder's file says; nothing if there is none.
     *
     * @throws ConfigurationException if it cannot be understood; lists all problems
     */
    public static ProjectSettings read(Path migrations) {
        Path file = migrations.resolve(NAME);
        Optional<byte[]> bytes = FolderFiles.bytes(file);
        if (bytes.isEmpty()) {
            return ProjectSettings.none();
        }
        Properties properties = new Properties();
        List<Problem> problems = new ArrayList<>();
        try {
            properties.load(new StringReader(new String(bytes.get(), StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException malformed) {
            problems.add(problem(file, "It is no properties file: " + malformed.getMessage(), "Mend the escape."));
        }
        for (String name : properties.stringPropertyNames()) {
            if (!name.equals(MAJORS) && !name.equals(AGAINST)) {
                problems.add(problem(file, "There is no setting " + name, "Settings are majors and against."));
            }
        }
        List<Integer> majors = majors(file, properties.getProperty(MAJORS, ""), problems);
        Optional<String> against =
                Optional.of(properties.getProperty(AGAINST, "").strip()).filter(url -> !url.isEmpty());
        if (against.filter(url -> PASSWORD.matcher(url).find()).isPresent()) {
            problems.add(problem(
                    file,
                    "The URL of against holds a password, for everybody who sees the sources",
                    "Take it out: DBM_PASSWORD, PGPASSWORD or ~/.pgpass has it."));
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new ProjectSettings(majors, against);
    }

    private static List<Integer> majors(Path file, String text, List<Problem> problems) {
        List<Integer> majors = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String major = part.strip();
            if (MAJOR.matcher(major).matches()) {
                majors.add(Integer.parseInt(major));
            } else {
                problems.add(problem(
                        file, "This is no major version of PostgreSQL: " + major, "Write numbers: majors = 16, 18."));
            }
        }
        return majors;
    }

    private static Problem problem(Path file, String what, String remedy) {
        return new Problem(ErrorCode.OPTION_INVALID, what, file.toString(), remedy);
    }
}
