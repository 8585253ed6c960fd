package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import dev.dbm.core.folder.FolderFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the file beside a script of Flyway's says of it, as {@code V1__init.sql.conf} does.
 *
 * @param values its lines, by their names
 */
record FlywaySettings(Map<String, String> values) {
    /** Copies the map. */
    FlywaySettings {
        values = Map.copyOf(values);
    }

    /** Reads the settings of a script; most have none. */
    static FlywaySettings beside(Path script) {
        Optional<byte[]> bytes = FolderFiles.bytes(script.resolveSibling(script.getFileName() + ".conf"));
        Properties lines = new Properties();
        if (bytes.isPresent()) {
            try {
                lines.load(new StringReader(new String(bytes.get(), StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        Map<String, String> values = new TreeMap<>();
        lines.stringPropertyNames()
                .forEach(name -> values.put(name, lines.getProperty(name).strip()));
        return new FlywaySettings(values);
    }

    boolean isOutsideTransaction() {
        return isFalse("executeInTransaction");
    }

    /** Returns whether what looks like a placeholder in the script is none. */
    boolean isTakenAsWritten() {
        return isFalse("placeholderReplacement");
    }

    /** Returns the expression that says whether the script is run at all; empty if it always is. */
    Optional<String> condition() {
        return Optional.ofNullable(values.get("shouldExecute")).filter(text -> !text.equalsIgnoreCase("true"));
    }

    /** Returns the script's encoding; an unknown one is among the doubts. */
    Charset encoding(Path script, Doubts doubts) {
        String name = values.getOrDefault("encoding", StandardCharsets.UTF_8.name());
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            doubts.refuse(
                    ErrorCode.ADOPT_FILES_UNREADABLE,
                    "There is no such encoding: " + name,
                    script + ".conf",
                    "Name the script's encoding as Java does, or save it as UTF-8.");
            return StandardCharsets.ISO_8859_1;
        }
    }

    private boolean isFalse(String name) {
        return values.getOrDefault(name, "true").equalsIgnoreCase("false");
    }
}
