package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of another tool. */
final class ToolFiles {
    private ToolFiles() {}

    /** Returns a file's text; nothing, with the reason among the doubts, if it is not UTF-8. */
    static String text(Path file, byte[] bytes, Doubts doubts) {
        return text(file, bytes, StandardCharsets.UTF_8, doubts);
    }

    /** Returns a file's text; nothing, with the reason among the doubts, if it is not in that encoding. */
    static String text(Path file, byte[] bytes, Charset encoding, Doubts doubts) {
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            doubts.refuse(
                    ErrorCode.MIGRATION_FILE_NOT_UTF8,
                    "A migration's file is not " + encoding,
                    file.toString(),
                    "Save it as " + encoding + ".");
            return "";
        }
    }

    /** Returns the files below a folder, sorted by their path. */
    static List<Path> below(Path folder, Doubts doubts) {
        if (!Files.isDirectory(folder)) {
            doubts.refuse(
                    ErrorCode.ADOPT_FILES_UNREADABLE,
                    "There is no such folder",
                    folder.toString(),
                    "Say where the tool's files are: --files.");
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            doubts.refuse(
                    ErrorCode.ADOPT_FILES_UNREADABLE,
                    "The folder cannot be read: " + e.getMessage(),
                    folder.toString(),
                    "Look at its permissions.");
            return List.of();
        }
    }
}
