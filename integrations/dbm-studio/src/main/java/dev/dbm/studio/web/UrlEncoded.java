package dev.dbm.studio.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and values as queries and forms write them, and the segments of paths. */
final class UrlEncoded {
    private UrlEncoded() {}

    /** Returns the values of each name; what is not encoded as it should be is left out. */
    static Map<String, List<String>> parse(@Nullable String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (text == null || text.isEmpty()) {
            return values;
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (isDecodable(pair)) {
                values.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
            }
        }
        return values;
    }

    /** Returns the segments of a path that begins with a slash. */
    static List<String> segments(String rawPath) {
        return Arrays.stream(rawPath.substring(1).split("/", -1))
                .map(segment -> isDecodable(segment) ? decoded(segment.replace("+", "%2B")) : segment)
                .toList();
    }

    private static boolean isDecodable(String text) {
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            if (at + 2 >= text.length()
                    || Character.digit(text.charAt(at + 1), 16) < 0
                    || Character.digit(text.charAt(at + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
