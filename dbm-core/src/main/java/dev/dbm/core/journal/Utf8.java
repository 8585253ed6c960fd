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
