package dev.dbm.core.adopt;

import java.util.Locale;

/** Names of migrations, made from what another tool calls them. */
final class Tags {
    private static final int LONGEST = 60;

    private Tags() {}

    /** Returns the part of a tag behind its number: letters, digits and underscores. */
    static String name(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("_+$", "");
        return cut.isEmpty() ? "migration" : cut;
    }
}
