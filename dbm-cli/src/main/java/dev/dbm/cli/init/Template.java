package dev.dbm.cli.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with places to fill in: <code>{{name}}</code>, quoted for a shell as <code>{{sh:name}}</code> and for YAML as <code>{{yaml:name}}</code>, and
 * commands as <code>{{run validate}}</code>.
 *
 * @param text the text, lines parted by line feeds
 */
record Template(String text) {

    // GitHub's own ${{ expressions }} have a space behind the braces.
    private static final Pattern PLACE = Pattern.compile("\\{\\{(?:(sh|yaml):)?([a-z][a-z-]*)(?: ([^{}]*))?}}");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./-]+");

    /** Reads a template among the resources of this package. */
    static Template read(String name) {
        try (InputStream in = Template.class.getResourceAsStream("/dev/dbm/cli/init/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No such template: " + name);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fills all places in. */
    String fill(Map<String, String> values, Function<String, String> command) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, values, command)));
    }

    private static String value(
            java.util.regex.MatchResult place, Map<String, String> values, Function<String, String> command) {
        String name = place.group(2);
        if (name.equals("run")) {
            return command.apply(place.group(3) == null ? "" : place.group(3));
        }
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("Nothing to fill in for " + place.group());
        }
        String quote = place.group(1) == null ? "" : place.group(1);
        return switch (quote) {
            case "sh" -> PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
            case "yaml" -> "'" + value.replace("'", "''") + "'";
            default -> value;
        };
    }
}
