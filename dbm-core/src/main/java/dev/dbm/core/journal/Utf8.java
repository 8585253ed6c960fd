package dev.dbm.core.journal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes without replacing anything. */
final class Utf8 {

    private Utf8() {}

    /** Returns the text, or null if the bytes are not UTF-8. */
    static @Nullable String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Returns whether a text begins with a byte order mark, be it that of UTF-8 or of UTF-16. */
    static boolean beginsWithMark(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == 0xEF && second == 0xBB)
                || (first == 0xFE && second == 0xFF)
                || (first == 0xFF && second == 0xFE);
    }

    /** Returns the line, from 1, of the first byte that is not UTF-8. */
    static int firstBadLine(byte[] bytes) {
        int line = 1;
        int lineStart = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                if (decode(java.util.Arrays.copyOfRange(bytes, lineStart, at)) == null) {
                    return line;
                }
                line++;
                lineStart = at + 1;
            }
        }
        return line;
    }
}
