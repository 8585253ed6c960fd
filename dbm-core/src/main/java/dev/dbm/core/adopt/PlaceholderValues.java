package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in place of the placeholders of Flyway and Liquibase: {@code ${name}}. */
final class PlaceholderValues {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}\\s]+)}");

    private final Map<String, String> values;

    PlaceholderValues(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    /** Returns these placeholders with another value, unless somebody gave one. */
    PlaceholderValues with(String name, String value) {
        PlaceholderValues more = new PlaceholderValues(values);
        more.values.putIfAbsent(name, value);
        return more;
    }

    /** Returns a text with the values; what has none is among the doubts. */
    String replaced(String file, String text, Doubts doubts) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = values.getOrDefault(name, "");
            if (!values.containsKey(name)) {
                long line = text.substring(0, matcher.start()).lines().count();
                doubts.refuse(
                        ErrorCode.ADOPT_PLACEHOLDER,
                        "A placeholder has no value: " + name,
                        file + ":" + Math.max(1, line),
                        "Give the one that this database was made with: --placeholder " + name + "=…; if it is no"
                                + " placeholder: --placeholder '" + name + "=${" + name + "}'.");
            }
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(replaced).toString();
    }
}
