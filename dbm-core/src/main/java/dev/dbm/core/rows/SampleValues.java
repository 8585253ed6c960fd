package dev.dbm.core.rows;

import dev.dbm.schema.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Values of built-in types, as texts that PostgreSQL reads: usual ones, another for each row, and those at the edge of a type. */
final class SampleValues {
    private static final Pattern COMMA = Pattern.compile(",");

    private static final Map<String, IntFunction<String>> USUAL = Map.ofEntries(
            Map.entry("boolean", i -> i % 2 == 0 ? "false" : "true"),
            Map.entry("real", i -> i + ".5"),
            Map.entry("double precision", i -> i + ".25"),
            Map.entry("date", "2024-02-%02d"::formatted),
            Map.entry("timestamp without time zone", "2024-02-%02d 10:20:30.123456"::formatted),
            Map.entry("timestamp with time zone", "2024-02-%02d 10:20:30.123456+00"::formatted),
            Map.entry("time without time zone", "10:20:%02d.123456"::formatted),
            Map.entry("time with time zone", "10:20:%02d.123456+00"::formatted),
            Map.entry("uuid", "00000000-0000-4000-8000-%012d"::formatted),
            Map.entry("bytea", "\\x%04x"::formatted),
            Map.entry("json", "{\"a\": %d}"::formatted),
            Map.entry("jsonb", "{\"a\": %d}"::formatted),
            Map.entry("jsonpath", "$.a%d"::formatted),
            Map.entry("xml", "<a>%d</a>"::formatted),
            Map.entry("inet", "10.0.0.%d/8"::formatted),
            Map.entry("cidr", "10.0.%d.0/24"::formatted),
            Map.entry("macaddr", "08:00:2b:01:02:%02d"::formatted),
            Map.entry("macaddr8", "08:00:2b:01:02:03:04:%02d"::formatted),
            Map.entry("tsvector", "word%d"::formatted),
            Map.entry("tsquery", "word%d"::formatted),
            Map.entry("point", "(%1$d,%1$d)"::formatted),
            Map.entry("line", "{%d,1,0}"::formatted),
            Map.entry("lseg", "[(0,0),(%1$d,%1$d)]"::formatted),
            Map.entry("box", "(%1$d,%1$d),(0,0)"::formatted),
            Map.entry("path", "((0,0),(%1$d,%1$d),(%1$d,0))"::formatted),
            Map.entry("polygon", "((0,0),(%1$d,%1$d),(%1$d,0))"::formatted),
            Map.entry("circle", "<(0,0),%d>"::formatted),
            Map.entry("pg_lsn", "0/%X"::formatted),
            Map.entry("tid", "(%d,1)"::formatted),
            Map.entry("char", i -> Character.toString('a' + i % 26)));

    private static final Map<String, List<String>> AT_THE_EDGE = Map.ofEntries(
            Map.entry("smallint", List.of("-32768", "32767")),
            Map.entry("integer", List.of("-2147483648", "2147483647")),
            Map.entry("bigint", List.of("-9223372036854775808", "9223372036854775807")),
            Map.entry("real", List.of("-3.4028235e+38", "1.1754944e-38")),
            Map.entry("double precision", List.of("-1.7976931348623157e+308", "0.30000000000000004")),
            Map.entry("text", List.of("", "ein längerer Text mit \"Zeichen\" ' \\ und Leerzeichen am Ende ")),
            Map.entry("date", List.of("0001-01-01", "9999-12-31")),
            Map.entry("timestamp without time zone", List.of("0001-01-01 00:00:00", "9999-12-31 23:59:59.999999")),
            Map.entry("timestamp with time zone", List.of("0001-01-01 00:00:00+00", "9999-12-31 23:59:59.999999+00")),
            Map.entry("time without time zone", List.of("00:00:00", "23:59:59.999999")),
            Map.entry("time with time zone", List.of("00:00:00+14", "23:59:59.999999-12")),
            Map.entry("interval", List.of("-1 years -2 mons", "40 days 30:00:00.000001")),
            Map.entry("json", List.of("null", "{\"b\":1,  \"a\":[1.50, null]}")),
            Map.entry("jsonb", List.of("null", "{\"b\":1,  \"a\":[1.50, null]}")),
            Map.entry("bytea", List.of("\\x", "\\x00ff")));

    private SampleValues() {}

    /**
     * Returns a usual value of a type; empty for types that PostgreSQL does not bring itself.
     *
     * @param row the number of the row, from 1, below 28
     */
    static List<String> usual(DataType type, int row) {
        if (!type.builtIn()) {
            return List.of();
        }
        List<String> element = usualElement(type, row);
        return type.array() ? element.stream().map(SampleValues::inArray).toList() : element;
    }

    private static List<String> usualElement(DataType type, int row) {
        String name = type.name().value();
        return switch (name) {
            case "smallint", "integer", "bigint", "oid", "xid", "xid8", "cid" -> List.of(Integer.toString(row));
            case "numeric" -> List.of(number(type, row));
            case "money" -> List.of(row + ".25");
            case "text", "character varying", "character", "bpchar", "name" -> List.of(cut("text " + row, row, type));
            case "bit", "bit varying" -> List.of(bits(type, row));
            case "int4range", "int8range", "numrange" -> List.of("[%d,%d)".formatted(row, row + 2));
            case "int4multirange", "int8multirange", "nummultirange" -> List.of("{[%d,%d)}".formatted(row, row + 2));
            case "daterange", "tsrange", "tstzrange" -> List.of("[2024-01-%02d,2024-02-01)".formatted(row));
            case "datemultirange", "tsmultirange", "tstzmultirange" ->
                List.of("{[2024-01-%02d,2024-02-01)}".formatted(row));
            default -> {
                if (name.startsWith("interval")) {
                    yield List.of(row + " days 01:02:03");
                }
                IntFunction<String> given = USUAL.get(name);
                yield given == null ? List.of() : List.of(given.apply(row));
            }
        };
    }

    /** Returns values at the edge of a type; empty where none are known. */
    static List<String> atTheEdge(DataType type) {
        if (!type.builtIn()) {
            return List.of();
        }
        String name = type.name().value();
        List<String> values = switch (name) {
            case "numeric" -> List.of("-" + widest(type), widest(type));
            case "character varying", "character", "bpchar" -> longest(type);
            default -> AT_THE_EDGE.getOrDefault(name, List.of());
        };
        return type.array() ? values.stream().map(SampleValues::inArray).toList() : values;
    }

    private static String inArray(String element) {
        return "{\"" + element.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    private static String number(DataType type, int row) {
        List<Integer> size = numbers(type);
        if (size.isEmpty() || (size.get(1) >= 2 && size.get(0) - size.get(1) >= 2)) {
            return row + ".25";
        }
        return size.get(0) > size.get(1) ? Integer.toString(row) : "0";
    }

    private static String widest(DataType type) {
        List<Integer> size = numbers(type);
        if (size.isEmpty()) {
            return "12345678901234567890.0123456789";
        }
        int scale = size.get(1);
        int whole = Math.max(0, size.get(0) - Math.max(scale, 0));
        String zeros = scale < 0 ? "0".repeat(-scale) : "";
        String before = whole == 0 ? "0" : "9".repeat(whole) + zeros;
        return scale > 0 ? before + "." + "9".repeat(Math.min(scale, size.get(0))) : before;
    }

    private static List<String> longest(DataType type) {
        List<Integer> size = numbers(type);
        return size.isEmpty() ? AT_THE_EDGE.getOrDefault("text", List.of()) : List.of("", "ä".repeat(size.get(0)));
    }

    private static String cut(String text, int row, DataType type) {
        List<Integer> size = numbers(type);
        if (size.isEmpty() || size.get(0) >= text.length()) {
            return text;
        }
        String letter = Character.toString('a' + row % 26);
        return letter + "x".repeat(size.get(0) - 1);
    }

    private static String bits(DataType type, int row) {
        List<Integer> size = numbers(type);
        String bits = Integer.toBinaryString(row);
        if (size.isEmpty()) {
            return bits;
        }
        String padded = "0".repeat(Math.max(0, size.get(0) - bits.length())) + bits;
        return padded.substring(padded.length() - size.get(0));
    }

    private static List<Integer> numbers(DataType type) {
        List<Integer> numbers = new ArrayList<>();
        type.modifiers()
                .ifPresent(text -> COMMA.splitAsStream(text)
                        .map(String::strip)
                        .filter(number -> number.matches("-?\\d+"))
                        .forEach(number -> numbers.add(Integer.valueOf(number))));
        return numbers;
    }
}
