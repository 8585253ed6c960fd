package dev.dbm.cli.connect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts that URLs of all schemes share. */
final class UrlText {

    /** What a plus sign in a URL stands for. */
    enum Plus {
        /** Itself, as in libpq. */
        PLUS,
        /** A space, as in pgjdbc. */
        SPACE
    }

    private static final String UNRESERVED = "-._~";

    private final String url;
    private final Plus plus;

    UrlText(String url, Plus plus) {
        this.url = url;
        this.plus = plus;
    }

    /** Returns the text with its percent-encoded bytes decoded as UTF-8. */
    String decode(String text) {
        if (text.indexOf('%') < 0 && (plus == Plus.PLUS || text.indexOf('+') < 0)) {
            return text;
        }
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(given.length);
        for (int i = 0; i < given.length; i++) {
            if (given[i] == '%') {
                int high = i + 1 < given.length ? Character.digit(given[i + 1], 16) : -1;
                int low = i + 2 < given.length ? Character.digit(given[i + 2], 16) : -1;
                if (high < 0 || low < 0 || high + low == 0) {
                    throw malformed("A % is not followed by the two hexadecimal digits of a character.");
                }
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else {
                bytes.put(given[i] == '+' && plus == Plus.SPACE ? (byte) ' ' : given[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            throw UrlProblems.malformed(
                    url, "Its percent-encoded bytes are not UTF-8.", "Encode the characters as UTF-8.");
        }
    }

    /** Returns the text with everything but letters, digits and {@code -._~} percent-encoded. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xff);
            if ((character < 0x80 && Character.isLetterOrDigit(character)) || UNRESERVED.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append('%').append("%02X".formatted(one & 0xff));
            }
        }
        return encoded.toString();
    }

    /** Returns the parameters behind the question mark, decoded; the last of a name counts. */
    SortedMap<String, String> parameters(String query) {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** Returns the hosts between the slashes, each with its port where it has one. */
    List<HostAndPort> hosts(String authority) {
        List<HostAndPort> hosts = new ArrayList<>();
        for (String one : authority.split(",", -1)) {
            int colon = one.lastIndexOf(':');
            boolean bracketed = one.startsWith("[");
            int end = one.lastIndexOf(']');
            if (bracketed && (end < 0 || (end + 1 < one.length() && end + 1 != colon))) {
                throw malformed("An IPv6 address is not closed by ].");
            }
            boolean hasPort = colon > end;
            String name = hasPort ? one.substring(0, colon) : one;
            String decoded = decode(bracketed ? name.substring(1, end) : name);
            if (!bracketed && decoded.indexOf(':') >= 0) {
                throw malformed("An IPv6 address stands in brackets, as in [::1]; a password ends with an @.");
            }
            hosts.add(host(decoded, hasPort ? port(one.substring(colon + 1)) : OptionalInt.empty()));
        }
        return hosts;
    }

    HostAndPort host(String name, OptionalInt port) {
        if (name.startsWith("/") || name.startsWith("@")) {
            throw UrlProblems.socket(url);
        }
        return new HostAndPort(name, port);
    }

    OptionalInt port(String digits) {
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        if (digits.length() <= 5 && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= 65535) {
                return OptionalInt.of(port);
            }
        }
        // The text is not shown: it may be a password whose @ was lost.
        throw malformed("A port is not a number from 1 to 65535.");
    }

    /** Takes dbm's own parameter out of the others. */
    static SequencedSet<String> takeSchemas(SortedMap<String, String> parameters) {
        SequencedSet<String> schemas = new LinkedHashSet<>();
        if (parameters.containsKey("schemas")) {
            for (String one : parameters.remove("schemas").split(",", -1)) {
                if (!one.isBlank()) {
                    schemas.add(one.strip());
                }
            }
        }
        return schemas;
    }

    static boolean startsWith(String text, String prefix) {
        return text.toLowerCase(Locale.ROOT).startsWith(prefix);
    }

    private dev.dbm.ConfigurationException malformed(String reason) {
        return UrlProblems.malformed(
                url,
                reason,
                UrlProblems.FORMS
                        + "\nEncode special characters of a password: @ is %40, : is %3A, / is %2F, % is %25.");
    }
}
