package dev.dbm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A configuration parameter that has another value while a routine runs.
 *
 * @param name the parameter
 * @param values the value; of parameters that are lists of names, such as {@code search_path}, each name by itself and without quotes
 * @see <a href="https://www.postgresql.org/docs/current/runtime-config.html">Parameters</a>
 */
public record Setting(String name, List<String> values) {
    private static final Set<String> LISTS = Set.of(
            "local_preload_libraries",
            "search_path",
            "session_preload_libraries",
            "shared_preload_libraries",
            "temp_tablespaces",
            "unix_socket_directories");

    /** Copies the list. */
    public Setting {
        values = List.copyOf(values);
    }

    /** Returns the setting of a parameter to a value as PostgreSQL keeps it: {@code app, "Odd"} for a list of names. */
    public static Setting of(String name, String value) {
        return new Setting(name, isList(name) ? names(value) : List.of(value));
    }

    /** Returns whether the values of a parameter are lists of names. */
    public static boolean isList(String name) {
        return LISTS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static List<String> names(String value) {
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            char first = value.charAt(at);
            if (Character.isWhitespace(first) || first == ',') {
                at++;
            } else if (first == '"') {
                StringBuilder name = new StringBuilder();
                for (at++; at < value.length(); at++) {
                    if (value.charAt(at) == '"') {
                        if (at + 1 == value.length() || value.charAt(at + 1) != '"') {
                            break;
                        }
                        at++;
                    }
                    name.append(value.charAt(at));
                }
                at++;
                names.add(name.toString());
            } else {
                int end = at;
                while (end < value.length() && value.charAt(end) != ',') {
                    end++;
                }
                names.add(value.substring(at, end).strip());
                at = end;
            }
        }
        return names;
    }
}
