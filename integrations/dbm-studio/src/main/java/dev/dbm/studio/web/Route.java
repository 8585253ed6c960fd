package dev.dbm.studio.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses of one shape and who answers them.
 *
 * @param method what it is for
 * @param pattern path segments, each a text or a <code>{name}</code> that stands for any
 * @param handler who answers
 */
record Route(HttpMethod method, List<String> pattern, Handler handler) {
    /** Copies the list. */
    Route {
        pattern = List.copyOf(pattern);
    }

    static Route of(HttpMethod method, String pattern, Handler handler) {
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException("A route begins with a slash: " + pattern);
        }
        return new Route(method, List.of(pattern.substring(1).split("/", -1)), handler);
    }

    /** Returns what the names of the pattern stand for, if the path is of this shape. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != pattern.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = pattern.get(i);
            if (isParameter(expected)) {
                parameters.put(expected.substring(1, expected.length() - 1), path.get(i));
            } else if (!expected.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /** Returns how many segments are texts: of two routes that fit, the one with more of them is meant. */
    long texts() {
        return pattern.stream().filter(segment -> !isParameter(segment)).count();
    }

    /** Returns the pattern as it was written, which names no object of the database and so may be logged. */
    String text() {
        return "/" + String.join("/", pattern);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
