package dev.dbm.core.kind;

import dev.dbm.core.catalog.Row;
import dev.dbm.schema.Argument;
import dev.dbm.schema.ArgumentMode;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ParallelSafety;
import dev.dbm.schema.RoutineBody;
import dev.dbm.schema.RoutineSecurity;
import dev.dbm.schema.Setting;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what functions, procedures and aggregates have alike in {@code pg_proc}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-proc.html">pg_proc</a>
 */
public final class RoutineRows {
    /** What every routine has; the table is {@code p}, its namespace {@code m}. */
    public static final String COLUMNS = """
        p.oid, m.nspname, p.proname, p.proparallel::text AS parallel, p.proargnames, p.proargmodes::text[] AS modes, d.description AS comment,
          ARRAY(SELECT format_type(u.type, NULL) FROM unnest(COALESCE(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY u(type, place)
            ORDER BY u.place) AS types,
          CASE WHEN p.pronargdefaults > 0 THEN ARRAY(SELECT pg_get_function_arg_default(p.oid, n)
            FROM generate_series(1, cardinality(COALESCE(p.proallargtypes, p.proargtypes::oid[]))) n ORDER BY n) END AS defaults\
        """;

    /** What functions and procedures have besides; the language is {@code l}. */
    public static final String BODY_COLUMNS = """
        l.lanname, p.prosrc, p.probin, pg_get_function_sqlbody(p.oid) AS parsed, p.prosecdef, p.proconfig,
          ARRAY(SELECT format_type(u.type, NULL) FROM unnest(p.protrftypes) WITH ORDINALITY u(type, place) ORDER BY u.place) AS transforms\
        """;

    /** Where they are; the functions of a range type, which are made and go with it, are part of it. */
    public static final String FROM = """
        FROM pg_proc p
          JOIN managed m ON m.oid = p.pronamespace
          JOIN pg_language l ON l.oid = p.prolang
          LEFT JOIN pg_description d ON d.classoid = 'pg_proc'::regclass AND d.objoid = p.oid AND d.objsubid = 0\
        """;

    /** Which of them count. */
    public static final String OWN = """
        NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid)
          AND NOT EXISTS (SELECT 1 FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass AND i.objid = p.oid AND i.deptype = 'i')\
        """;

    private RoutineRows() {}

    /** Returns the arguments in the columns {@code types}, {@code modes}, {@code proargnames} and {@code defaults}. */
    public static List<Argument> arguments(Row row) {
        List<String> types = Rows.words(row, "types");
        List<@Nullable String> modes = Rows.texts(row, "modes");
        List<@Nullable String> names = Rows.texts(row, "proargnames");
        List<@Nullable String> defaults = Rows.texts(row, "defaults");
        List<Argument> arguments = new ArrayList<>();
        for (int at = 0; at < types.size(); at++) {
            Optional<Identifier> name =
                    at(names, at).filter(text -> !text.isEmpty()).map(row::named);
            ArgumentMode mode = at(modes, at).map(RoutineRows::mode).orElse(ArgumentMode.IN);
            arguments.add(new Argument(
                    name, mode, DataType.parse(types.get(at)), at(defaults, at).map(SqlExpression::new)));
        }
        return arguments;
    }

    private static Optional<String> at(List<@Nullable String> texts, int place) {
        return place < texts.size() ? Optional.ofNullable(texts.get(place)) : Optional.empty();
    }

    private static ArgumentMode mode(String letter) {
        return switch (letter) {
            case "i" -> ArgumentMode.IN;
            case "o" -> ArgumentMode.OUT;
            case "b" -> ArgumentMode.INOUT;
            case "v" -> ArgumentMode.VARIADIC;
            case "t" -> ArgumentMode.TABLE;
            default -> throw new IllegalStateException("Unknown mode of an argument: " + letter);
        };
    }

    /** Returns the body in the columns {@code parsed}, {@code probin} and {@code prosrc}. */
    public static RoutineBody body(Row row) {
        Optional<String> parsed = Rows.optional(row, "parsed");
        if (parsed.isPresent()) {
            return new RoutineBody.Parsed(new SqlExpression(parsed.get()));
        }
        String source = Rows.text(row, "prosrc");
        return Rows.optional(row, "probin")
                .<RoutineBody>map(library -> new RoutineBody.Compiled(library, source))
                .orElseGet(() -> new RoutineBody.Text(source));
    }

    /** Returns the settings in the column {@code proconfig}. */
    public static List<Setting> settings(Row row) {
        List<Setting> settings = new ArrayList<>();
        for (String entry : Rows.words(row, "proconfig")) {
            int equals = entry.indexOf('=');
            settings.add(Setting.of(entry.substring(0, equals), entry.substring(equals + 1)));
        }
        return settings;
    }

    /** Returns the types in the column {@code transforms}. */
    public static List<DataType> transforms(Row row) {
        return Rows.texts(row, "transforms").stream()
                .map(text -> DataType.parse(Objects.requireNonNull(text)).ofArgument())
                .toList();
    }

    /** Returns with whose rights it runs, in the column {@code prosecdef}. */
    public static RoutineSecurity security(Row row) {
        return Rows.flag(row, "prosecdef") ? RoutineSecurity.DEFINER : RoutineSecurity.INVOKER;
    }

    /** Returns what is in the column {@code parallel}. */
    public static ParallelSafety parallel(Row row) {
        return switch (Rows.text(row, "parallel")) {
            case "s" -> ParallelSafety.SAFE;
            case "r" -> ParallelSafety.RESTRICTED;
            default -> ParallelSafety.UNSAFE;
        };
    }
}
