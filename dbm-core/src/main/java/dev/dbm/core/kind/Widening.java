package dev.dbm.core.kind;

import dev.dbm.schema.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which types hold every value of which others, so that a column changes from the one to the other without a value being changed or refused. What is not
 * known to be wider counts as narrower: a value may be cut, rounded, taken for one of another time zone, or make the change fail.
 *
 * <p>Two things are left aside. A change that keeps every value may still show it otherwise, as {@code text} shows a number. And dates after the year
 * 294276, which are beyond a timestamp, do not count.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">Data types</a>
 */
public final class Widening {
    private static final Pattern COMMA = Pattern.compile(",");

    /** Types without modifiers, from the narrower to those that hold all its values. */
    private static final Map<String, Set<String>> WIDER = Arrays.stream("""
        smallint: integer, bigint, real, double precision
        integer: bigint, double precision
        real: double precision
        boolean: integer
        oid: bigint, double precision
        jsonb: json
        cidr: inet
        macaddr: macaddr8
        int4range: int4multirange
        int8range: int8multirange
        numrange: nummultirange
        daterange: datemultirange
        tsrange: tsmultirange
        tstzrange: tstzmultirange\
        """.split("\n", -1))
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> Set.of(parts[1].split(", ", -1))));

    /** How many characters the longest value has, where every value is written without blanks at its end. */
    private static final Map<String, Integer> LENGTHS = Map.of(
            "smallint",
            6,
            "integer",
            11,
            "bigint",
            20,
            "oid",
            10,
            "real",
            14,
            "double precision",
            24,
            "uuid",
            36,
            "boolean",
            5,
            "char",
            4);

    /** How many digits the largest value has. */
    private static final Map<String, Integer> DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19, "oid", 10);

    /** How many digits of a second are kept where nothing is said. */
    private static final int FULL_PRECISION = 6;

    private Widening() {}

    /** Returns whether every value of a type is kept as it is by a change to another. */
    public static boolean keeps(DataType from, DataType to) {
        if (from.equals(to)) {
            return true;
        }
        if (isAnyText(to) && (!to.array() || from.array())) {
            return true;
        }
        if (from.array() != to.array()) {
            return false;
        }
        if (!from.builtIn() || !to.builtIn()) {
            return from.name().equals(to.name())
                    && from.namespace().equals(to.namespace())
                    && to.modifiers().isEmpty();
        }
        return keepsElements(from, to);
    }

    /** A bpchar is none: it counts the blanks at a value's end as nothing. */
    private static boolean isAnyText(DataType type) {
        String name = type.name().value();
        return type.builtIn()
                && (name.equals("text") || name.equals("character varying"))
                && type.modifiers().isEmpty();
    }

    private static boolean keepsElements(DataType from, DataType to) {
        String old = from.name().value();
        String now = to.name().value();
        return switch (now) {
            case "character varying" -> fits(length(from), to);
            case "character" -> old.equals(now) && fits(size(from), to);
            case "bpchar" -> old.equals("character");
            case "bit varying" -> (old.equals("bit") || old.equals(now)) && (isUnlimited(to) || fits(size(from), to));
            case "numeric" -> isUnlimited(to) ? DIGITS.containsKey(old) || old.equals(now) : keepsDigits(from, to);
            case "timestamp without time zone" -> old.equals("date") || (old.equals(now) && keepsSeconds(from, to));
            case "timestamp with time zone", "time without time zone", "time with time zone" ->
                old.equals(now) && keepsSeconds(from, to);
            case "interval" ->
                (old.startsWith("interval") && isUnlimited(to))
                        || (old.equals("time without time zone") && keepsSeconds(from, to));
            default -> WIDER.getOrDefault(old, Set.of()).contains(now);
        };
    }

    private static boolean isUnlimited(DataType type) {
        return type.modifiers().isEmpty();
    }

    private static boolean fits(OptionalInt length, DataType to) {
        return length.isPresent() && length.getAsInt() <= size(to).orElse(0);
    }

    /** Returns the length in parentheses; empty where there is none. */
    private static OptionalInt size(DataType type) {
        List<Integer> numbers = numbers(type);
        return numbers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(numbers.get(0));
    }

    private static OptionalInt length(DataType type) {
        String name = type.name().value();
        if (name.equals("character varying") || name.equals("character")) {
            return size(type);
        }
        List<Integer> digits = numbers(type);
        if (name.equals("numeric") && !digits.isEmpty() && digits.get(1) >= 0 && digits.get(1) <= digits.get(0)) {
            return OptionalInt.of(digits.get(0) + "-0.".length());
        }
        Integer length = LENGTHS.get(name);
        return length == null ? OptionalInt.empty() : OptionalInt.of(length);
    }

    /** Digits before the point count as well as those behind it. */
    private static boolean keepsDigits(DataType from, DataType to) {
        Optional<Integer> whole = Optional.ofNullable(DIGITS.get(from.name().value()));
        List<Integer> now = numbers(to);
        int scale = now.get(1);
        int before = now.get(0) - scale;
        if (whole.isPresent()) {
            return scale >= 0 && before >= whole.get();
        }
        List<Integer> old = numbers(from);
        return from.name().equals(to.name())
                && !old.isEmpty()
                && scale >= old.get(1)
                && before >= old.get(0) - old.get(1);
    }

    private static boolean keepsSeconds(DataType from, DataType to) {
        return size(to).orElse(FULL_PRECISION) >= size(from).orElse(FULL_PRECISION);
    }

    private static List<Integer> numbers(DataType type) {
        return type.modifiers().stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }
}
