package dev.dbm.core.kind.column;

import dev.dbm.core.kind.Widening;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import java.util.Arrays;
import java.util.List;
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

    private static final Set<String> UNBOUNDED_STRINGS = Set.of("text", "character varying", "bpchar");

    /** Types, besides timestamps, whose modifier is how many digits of a second they keep. */
    private static final Set<String> SECONDS = Set.of("time without time zone", "time with time zone", "interval");

    private static final List<Set<String>> SORTS = List.of(
            Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric"),
            Set.of("oid", "bigint"),
            Set.of("text", "character varying", "character", "bpchar", "name", "char"),
            Set.of("date", "timestamp without time zone", "timestamp with time zone"),
            Set.of("time without time zone", "interval", "interval day to second"),
            Set.of("bit", "bit varying"),
            Set.of("cidr", "inet"));

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

    /** Returns whether values of both types can be read, written and compared by the same statements. */
    static boolean sameSort(DataType from, DataType to) {
        boolean sameName =
                from.namespace().equals(to.namespace()) && from.name().equals(to.name());
        boolean sameSort = SORTS.stream().anyMatch(sort -> sort.contains(name(from)) && sort.contains(name(to)));
        // Arrays are compared only with those of the same type.
        return from.array() == to.array() && (sameName || (sameSort && !from.array()));
    }

    /** Returns whether PostgreSQL leaves the rows as they are in a session whose time zone is UTC, as that of every migration is. */
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
        if (from.array()) {
            return unbounded && !old.isEmpty() && old.equals(now);
        }
        return switch (old) {
            case "text", "xml" -> UNBOUNDED_STRINGS.contains(now) && unbounded;
            case "character varying" ->
                (UNBOUNDED_STRINGS.contains(now) && unbounded) || (now.equals(old) && wider(from, to));
            case "character" -> now.equals("bpchar");
            case "bit" -> now.equals("bit varying") && unbounded;
            case "bit varying" -> now.equals(old) && (unbounded || wider(from, to));
            case "numeric" -> now.equals(old) && (unbounded || widerNumber(from, to));
            case "integer" -> now.equals("oid");
            case "cidr" -> now.equals("inet");
            case "timestamp without time zone", "timestamp with time zone" ->
                now.startsWith("timestamp") && (unbounded || (now.equals(old) && Widening.keeps(from, to)));
            default -> SECONDS.contains(old) && now.equals(old) && Widening.keeps(from, to);
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
