package dev.dbm.core.adopt;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A script of Flyway's.
 *
 * @param kind what it is for
 * @param name its path below its location, as the ledger has it
 * @param version the version; empty if the script has none
 * @param description the words behind the version
 * @param text its SQL, with its placeholders
 * @param settings what the file beside it says
 */
record FlywayScript(Kind kind, String name, String version, String description, String text, FlywaySettings settings) {
    private static final Pattern NAME = Pattern.compile("([VRUB])([0-9][0-9._]*)?__(.*)\\.sql");

    /** What a script is for. */
    enum Kind {
        /** It is run once. */
        VERSIONED,
        /** It is run again whenever it has changed. */
        REPEATABLE,
        /** It takes a version back. */
        UNDO,
        /** It stands for all versions up to its own, in an empty database. */
        BASELINE;

        private static Kind of(String prefix) {
            return switch (prefix) {
                case "V" -> VERSIONED;
                case "R" -> REPEATABLE;
                case "U" -> UNDO;
                case "B" -> BASELINE;
                default -> throw new IllegalArgumentException("No prefix of a script: " + prefix);
            };
        }
    }

    /** Leaves out the mark that some editors put before the first letter; to PostgreSQL it is a letter. */
    FlywayScript {
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Returns the script in a file; empty if its name is none of a script.
     *
     * @param name the file's path below its location
     */
    static Optional<FlywayScript> of(String name, String text, FlywaySettings settings) {
        Matcher matcher = NAME.matcher(name.substring(name.lastIndexOf('/') + 1));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String version = matcher.group(2) == null ? "" : matcher.group(2).replace('_', '.');
        Kind kind = Kind.of(matcher.group(1));
        if (version.isEmpty() != (kind == Kind.REPEATABLE)) {
            return Optional.empty();
        }
        return Optional.of(
                new FlywayScript(kind, name, version, matcher.group(3).replace('_', ' '), text, settings));
    }

    /** Returns a script that the ledger knows, whatever it is called. */
    static FlywayScript of(String name, LedgerRow row, String text, FlywaySettings settings) {
        String version = row.text("version");
        Kind kind = version.isEmpty() ? Kind.REPEATABLE : Kind.VERSIONED;
        return new FlywayScript(kind, name, version, row.text("description"), text, settings);
    }

    /** Returns the checksum that Flyway computes of a text: over its lines, whatever they end with. */
    static int checksum(String text) {
        CRC32 crc = new CRC32();
        text.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }

    /** Compares versions by their numbers; zeros at the end do not count. */
    static int compareVersions(String first, String second) {
        List<BigInteger> one = numbers(first);
        List<BigInteger> other = numbers(second);
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            BigInteger left = i < one.size() ? one.get(i) : BigInteger.ZERO;
            BigInteger right = i < other.size() ? other.get(i) : BigInteger.ZERO;
            if (!left.equals(right)) {
                return left.compareTo(right);
            }
        }
        return 0;
    }

    private static List<BigInteger> numbers(String version) {
        return Arrays.stream(version.split("[._]", -1))
                .filter(part -> !part.isEmpty() && part.chars().allMatch(Character::isDigit))
                .map(BigInteger::new)
                .toList();
    }
}
