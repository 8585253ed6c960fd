package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.SqlFile;
import dev.dbm.core.sql.Token;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads SQL that stands in an annotation, or in a file beside it. */
final class SqlFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Pass pass;

    SqlFiles(Pass pass) {
        this.pass = pass;
    }

    /**
     * Returns the text, or nothing if there is none or the file cannot be read; that is reported.
     *
     * @param element what is annotated
     * @param type the class that it is, or that it is in
     * @param annotation the annotation that takes the text, for people: {@code @View}
     * @param written the text in the annotation; empty if there is none
     */
    Optional<String> text(AnnotatedElement element, Class<?> type, Place place, String annotation, String written) {
        Optional<SqlFile> file = Optional.ofNullable(element.getAnnotation(SqlFile.class));
        if (file.isPresent() != written.isEmpty()) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    place,
                    file.isPresent()
                            ? "%s has SQL of its own beside @SqlFile".formatted(annotation)
                            : "%s without SQL".formatted(annotation),
                    "Write the SQL in %s, or name its file with @SqlFile.".formatted(annotation));
            return Optional.empty();
        }
        return file.isPresent() ? content(type, place, file.get().value()) : Optional.of(written);
    }

    private Optional<String> content(Class<?> type, Place place, String path) {
        ClassLoader loader = Optional.ofNullable(type.getClassLoader()).orElseGet(ClassLoader::getSystemClassLoader);
        try (InputStream bytes = loader.getResourceAsStream(path)) {
            if (bytes == null) {
                refuse(place, "There is no file %s on the class path".formatted(path));
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.readAllBytes()))
                    .toString()
                    .replace("\r\n", "\n");
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            refuse(place, "The file %s is not UTF-8".formatted(path));
        } catch (IOException e) {
            refuse(place, "The file %s cannot be read: %s".formatted(path, e.getMessage()));
        }
        return Optional.empty();
    }

    private void refuse(Place place, String what) {
        pass.problem(
                ErrorCode.SQL_FILE_UNREADABLE,
                place,
                what,
                "Put it among the resources; the path begins at their root, without a slash:"
                        + " \"views/active_user.sql\".");
    }

    /** Returns a text without the semicolon that ends it, and without white space and comments at the end, which would swallow what follows. */
    static String statement(String text) {
        List<Token> tokens = Token.listOf(text);
        int last = tokens.size() - 1;
        while (last >= 0 && tokens.get(last).text().equals(";")) {
            last--;
        }
        return last < 0 ? "" : text.substring(0, tokens.get(last).end()).strip();
    }
}
