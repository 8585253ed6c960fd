package dev.dbm.core.kind.column;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changing a column's type takes: nothing where PostgreSQL casts on assignment, a cast where one must be asked for, and a cast by way of text for
 * all else, which fails on rows that do not read as the new type.
 *
 * <p>The casts are those of pg_cast; nothing else can be known of extensions' types without a server.
 */
final class TypeChange {
    private static final Set<String> STRINGS = Set.of("text", "character varying", "character", "bpchar", "name");

    private static final Map<String, Set<String>> ASSIGNED = casts("""
        smallint: integer, bigint, real, double precision, numeric, oid
        integer: smallint, bigint, real, double precision, numeric, oid, money
        bigint: smallint, integer, real, double precision, numeric, oid, money
        real: smallint, integer, bigint, double precision, numeric
        double precision: smallint, integer, bigint, real, numeric
        numeric: smallint, integer, bigint, real, double precision, money
        money: numeric
        bit: bit varying
        bit varying: bit
        box: polygon
        path: polygon
        point: box
        polygon: path
        cidr: inet
        inet: cidr
        macaddr: macaddr8
        macaddr8: macaddr
        json: jsonb
        jsonb: json
        date: timestamp without time zone, timestamp with time zone
        interval: time without time zone
        time with time zone: time without time zone
        time without time zone: time with time zone, interval
        timestamp with time zone: date, time with time zone, time without time zone, timestamp without time zone
        timestamp without time zone: date, time without time zone, timestamp with time zone\
        """);

    private static final Map<String, Set<String>> ASKED = casts("""
        smallint: boolean
        integer: bit, boolean, char
        bigint: bit
        bit: integer, bigint
        boolean: integer
        box: circle, lseg, point
        circle: box, point, polygon
        lseg: point
        polygon: box, circle, point
        jsonb: smallint, integer, bigint, real, double precision, numeric, boolean
        char: integer
        daterange: datemultirange
        int4range: int4multirange
        int8range: int8multirange
        numrange: nummultirange
        tsrange: tsmultirange
        tstzrange: tstzmultirange
        xid8: xid\
        """);

    private TypeChange() {}

    /** The casts of a table with one source per line; smallint reaches boolean by way of integer. */
    private static Map<String, Set<String>> casts(String lines) {
        return Arrays.stream(lines.split("\n", -1))
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Set.of(parts[1].split(", ", -1))));
    }

    /** Returns the expression for USING; empty where PostgreSQL needs none. */
    static Optional<Sql> using(Identifier column, DataType from, DataType to) {
        if (assigned(from, to)) {
            return Optional.empty();
        }
        if (from.array() == to.array()) {
            if (name(from).equals("smallint") && name(to).equals("boolean")) {
                return Optional.of(Sql.of("{}::{}::{}", column, sameShape("integer", from), target(from, to)));
            }
            if (has(ASKED, from, to) || (STRINGS.contains(name(from)) && !from.array())) {
                return Optional.of(Sql.of("{}::{}", column, target(from, to)));
            }
        } else if (STRINGS.contains(name(from)) && !from.array()) {
            return Optional.of(Sql.of("{}::{}", column, target(from, to)));
        }
        return Optional.of(Sql.of("{}::text::{}", column, target(from, to)));
    }

    private static DataType sameShape(String name, DataType like) {
        return DataType.parse(like.array() ? name + "[]" : name);
    }

    /**
     * The new type as the cast names it: without its modifiers, since a cast with them cuts off what is too long where the assignment behind it refuses.
     * Without modifiers, though, bit and character would mean one of each.
     */
    private static Sql target(DataType from, DataType to) {
        return switch (name(to)) {
            case "character" -> Sql.raw(to.array() ? "bpchar[]" : "bpchar");
            case "bit" ->
                STRINGS.contains(name(from)) ? Sql.raw(to.array() ? "bit varying[]" : "bit varying") : Sql.of("{}", to);
            default -> Sql.of("{}", to.withoutModifiers());
        };
    }

    private static boolean assigned(DataType from, DataType to) {
        boolean sameName =
                from.namespace().equals(to.namespace()) && from.name().equals(to.name());
        boolean string = STRINGS.contains(name(to)) && !to.array();
        boolean sameShape = from.array() == to.array();
        return (sameShape && (sameName || has(ASSIGNED, from, to)))
                || string
                || (from.array() && to.array() && STRINGS.contains(name(to)));
    }

    private static boolean has(Map<String, Set<String>> casts, DataType from, DataType to) {
        return casts.getOrDefault(name(from), Set.of()).contains(name(to));
    }

    /** The name of a built-in type; other types have no casts that are known here. */
    private static String name(DataType type) {
        return type.builtIn() ? type.name().value() : "";
    }

    /** Returns whether PostgreSQL leaves the rows as they are. */
    static boolean keepsRows(DataType from, DataType to) {
        if (from.equals(to)) {
            return true;
        }
        if (from.array() != to.array()) {
            return false;
        }
        String old = name(from);
        String now = name(to);
        boolean unbounded = to.modifiers().isEmpty();
        return switch (old) {
            case "text" -> now.equals("character varying") && unbounded;
            case "character varying" -> now.equals("text") || (now.equals(old) && (unbounded || wider(from, to)));
            case "bit varying" -> now.equals(old) && (unbounded || wider(from, to));
            case "numeric" -> now.equals(old) && (unbounded || widerNumber(from, to));
            case "cidr" -> now.equals("inet");
            default -> false;
        };
    }

    private static boolean wider(DataType from, DataType to) {
        return number(from, 0) > 0 && number(to, 0) >= number(from, 0);
    }

    private static boolean widerNumber(DataType from, DataType to) {
        return number(from, 0) > 0 && number(to, 0) >= number(from, 0) && number(to, 1) == number(from, 1);
    }

    private static int number(DataType type, int place) {
        Function<String, Integer> read = text -> Integer.parseInt(text.split(",", -1)[place]);
        return type.modifiers().map(read).orElse(-1);
    }
}
