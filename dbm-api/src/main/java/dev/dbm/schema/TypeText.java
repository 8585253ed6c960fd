package dev.dbm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes the text of a {@link DataType}. */
final class TypeText {
    /** What PostgreSQL's grammar or catalog calls by another name. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("national character varying", "character varying"),
            Map.entry("national char varying", "character varying"),
            Map.entry("nchar varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("nchar", "character"),
            Map.entry("national character", "character"),
            Map.entry("national char", "character"),
            Map.entry("bpchar", "bpchar"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"));

    /** The types of several words, or of many letters, that have a shorter name. */
    private static final Map<String, String> SHORT = Map.of(
            "double precision", "float8",
            "character varying", "varchar",
            "character", "char",
            "bit varying", "varbit",
            "timestamp without time zone", "timestamp",
            "timestamp with time zone", "timestamptz",
            "time without time zone", "time",
            "time with time zone", "timetz");

    private static final Set<String> WORDS = Set.of(
            "double precision",
            "character varying",
            "bit varying",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone");

    private static final Set<String> BUILT_IN = Set.of(
            ("smallint integer bigint real numeric boolean character bit text bytea uuid json jsonb xml date interval"
                + " money inet cidr macaddr macaddr8 point line lseg box path polygon circle tsvector tsquery name oid"
                + " xid xid8 cid tid regclass regproc regprocedure regoper regoperator regtype regrole regnamespace"
                + " regconfig regdictionary regcollation pg_lsn pg_snapshot txid_snapshot jsonpath int4range int8range"
                + " numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange"
                + " tstzmultirange datemultirange refcursor bpchar char aclitem int2vector oidvector gtsvector"
                + " pg_node_tree pg_ndistinct pg_dependencies pg_mcv_list record void trigger event_trigger cstring"
                + " any anyelement anyarray anynonarray anyenum anyrange anymultirange anycompatible"
                + " anycompatiblearray anycompatiblenonarray anycompatiblerange anycompatiblemultirange internal"
                + " language_handler fdw_handler index_am_handler table_am_handler tsm_handler")
                    .split(" "));

    private final String text;
    private int at;

    private TypeText(String text) {
        this.text = text;
    }

    static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name) || WORDS.contains(name) || name.startsWith("interval ");
    }

    /** The name of a built-in type of which only the type itself counts. */
    static String ofArgument(String name) {
        return name.startsWith("interval ") ? "interval" : name.equals("bpchar") ? "character" : name;
    }

    static String write(DataType type) {
        String name = type.name().value();
        String modifiers = type.modifiers().map(inner -> "(" + inner + ")").orElse("");
        String array = type.array() ? "[]" : "";
        if (!type.builtIn()) {
            boolean hidesBuiltIn = type.namespace().isEmpty() && SYNONYMS.containsKey(name);
            String shown = hidesBuiltIn ? type.name().quoted() : type.name().shown();
            return type.namespace().map(space -> space.shown() + ".").orElse("") + shown + modifiers + array;
        }
        if (name.equals("char") || name.equals("any")) {
            return type.name().quoted() + array;
        }
        // The bare word means bit(1); a bit string of any length is what PostgreSQL itself writes in quotes.
        if (name.equals("bit") && modifiers.isEmpty()) {
            return "\"bit\"" + array;
        }
        int zone = name.indexOf(" with");
        return zone > 0 ? name.substring(0, zone) + modifiers + name.substring(zone) + array : name + modifiers + array;
    }

    /** The type by the shortest name that PostgreSQL has for it. */
    static String shorten(DataType type) {
        String modifiers = type.modifiers().map(inner -> "(" + inner + ")").orElse("");
        Optional<String> word =
                type.builtIn() ? Optional.ofNullable(SHORT.get(type.name().value())) : Optional.empty();
        return word.map(name -> name + modifiers + (type.array() ? "[]" : "")).orElseGet(() -> write(type));
    }

    static DataType parse(String text) {
        return new TypeText(text.strip()).parse();
    }

    private DataType parse() {
        List<Identifier> names = new ArrayList<>();
        boolean quoted = peek() == '"';
        names.add(name());
        while (take('.')) {
            names.add(name());
        }
        String words =
                names.size() == 1 && !quoted ? withFollowingWords(names.get(0).value()) : "";
        Optional<String> modifiers = modifiers();
        if (!words.isEmpty()) {
            words = withZone(words);
            if (words.startsWith("interval ") && modifiers.isEmpty()) {
                modifiers = modifiers();
            }
        }
        boolean array = array();
        if (at < text.length()) {
            throw malformed();
        }
        if (names.size() == 2 && names.get(0).equals(Namespace.PG_CATALOG)) {
            return builtIn(
                    names.get(1).value().equals("char")
                            ? "\"char\""
                            : names.get(1).value(),
                    modifiers,
                    array);
        }
        if (names.size() == 2) {
            return new DataType(Optional.of(names.get(0)), names.get(1), modifiers, array);
        }
        if (names.size() > 2) {
            throw malformed();
        }
        if (quoted) {
            return new DataType(Optional.empty(), names.get(0), modifiers, array);
        }
        return builtIn(words, modifiers, array);
    }

    private static DataType builtIn(String words, Optional<String> modifiers, boolean array) {
        if (words.equals("\"char\"")) {
            return new DataType(Optional.empty(), new Identifier("char"), Optional.empty(), array);
        }
        String name = SYNONYMS.getOrDefault(words, words);
        Optional<String> kept = modifiers;
        if (words.equals("float") && modifiers.isPresent()) {
            name = Integer.parseInt(modifiers.get()) <= 24 ? "real" : "double precision";
            kept = Optional.empty();
        } else if ((name.equals("character") || name.equals("bit")) && modifiers.isEmpty()) {
            kept = Optional.of("1");
        } else if (name.equals("bpchar") && modifiers.isPresent()) {
            name = "character";
        } else if (name.equals("numeric")
                && modifiers.isPresent()
                && modifiers.get().indexOf(',') < 0) {
            kept = Optional.of(modifiers.get() + ",0");
        }
        return new DataType(Optional.empty(), new Identifier(name), kept, array);
    }

    /** Joins the words of "double precision", "character varying", "national char varying", "interval day to second". */
    private String withFollowingWords(String first) {
        String words = first;
        while (true) {
            int before = at;
            String word = word();
            boolean follows = switch (word) {
                case "precision" -> words.equals("double");
                case "varying" -> words.endsWith("char") || words.endsWith("character") || words.equals("bit");
                case "character", "char" -> words.equals("national");
                case "year", "month", "day", "hour", "minute", "second", "to" -> words.startsWith("interval");
                default -> false;
            };
            if (!follows) {
                at = before;
                return words;
            }
            words = words + " " + word;
        }
    }

    /** Reads "with time zone" or "without time zone" behind time and timestamp. */
    private String withZone(String words) {
        int before = at;
        String zone = word();
        if ((words.equals("time") || words.equals("timestamp")) && (zone.equals("with") || zone.equals("without"))) {
            if (!word().equals("time") || !word().equals("zone")) {
                throw malformed();
            }
            return words + " " + zone + " time zone";
        }
        at = before;
        return words;
    }

    private Optional<String> modifiers() {
        if (!take('(')) {
            return Optional.empty();
        }
        StringBuilder inner = new StringBuilder();
        boolean string = false;
        while (at < text.length() && (string || text.charAt(at) != ')')) {
            char c = text.charAt(at++);
            string ^= c == '\'';
            if (string || !Character.isWhitespace(c)) {
                inner.append(c);
            }
        }
        if (!take(')') || inner.isEmpty()) {
            throw malformed();
        }
        return Optional.of(inner.toString());
    }

    private boolean array() {
        boolean array = false;
        int before = at;
        if (word().equals("array")) {
            array = true;
        } else {
            at = before;
        }
        while (take('[')) {
            array = true;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (!take(']')) {
                throw malformed();
            }
        }
        return array;
    }

    private Identifier name() {
        if (peek() == '"') {
            StringBuilder name = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '"' && (at == text.length() || text.charAt(at) != '"')) {
                    skipSpace();
                    return new Identifier(name.toString());
                }
                at += c == '"' ? 1 : 0;
                name.append(c);
            }
            throw malformed();
        }
        String word = word();
        if (word.isEmpty()) {
            throw malformed();
        }
        return new Identifier(word);
    }

    private String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '$')) {
            at++;
        }
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        skipSpace();
        return word;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean take(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        skipSpace();
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException("Not a type: " + text);
    }
}
