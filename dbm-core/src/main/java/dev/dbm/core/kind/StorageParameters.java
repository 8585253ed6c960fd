package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/** Storage parameters, which tables, indexes and the indexes of constraints have alike. */
public final class StorageParameters {
    private static final Pattern DOT = Pattern.compile("\\.");

    /** Values that PostgreSQL stores exactly as they are written, quotes or none. */
    private static final Pattern BARE = Pattern.compile("true|false|on|off|-?[1-9]\\d{0,8}|0|-?\\d{1,9}\\.\\d{1,9}");

    private static final Set<String> LENIENT_OF_INDEXES = Set.of("fillfactor", "deduplicate_items");

    private StorageParameters() {}

    /** Returns the parameters of an array like {@code pg_class.reloptions}, each name with the prefix before it. */
    public static SequencedMap<String, String> read(List<String> options, String prefix) {
        SequencedMap<String, String> result = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            result.put(prefix + option.substring(0, equals), option.substring(equals + 1));
        }
        return result;
    }

    /** Returns {@code WITH (…)}; nothing where there are none. */
    public static Sql with(Map<String, String> parameters) {
        return parameters.isEmpty() ? Sql.EMPTY : Sql.of("WITH ({})", assignments(parameters));
    }

    /** Returns {@code (…)} as an operator class has it; nothing where there are none. */
    public static Sql inParentheses(Map<String, String> parameters) {
        return parameters.isEmpty() ? Sql.EMPTY : Sql.of("({})", assignments(parameters));
    }

    /** Returns the statements that set and reset what differs; {@code alter} is {@code ALTER TABLE …} or {@code ALTER INDEX …}. */
    public static List<Statement> changes(Sql alter, Map<String, String> from, Map<String, String> to, ObjectId cause) {
        List<Statement> statements = new ArrayList<>();
        List<String> gone =
                from.keySet().stream().filter(name -> !to.containsKey(name)).toList();
        if (!gone.isEmpty()) {
            List<Sql> names = gone.stream().map(StorageParameters::name).toList();
            statements.add(form(cause, gone).of(Sql.of("{} RESET ({})", alter, names), cause));
        }
        SequencedMap<String, String> set = new LinkedHashMap<>(to);
        set.entrySet().removeAll(from.entrySet());
        if (!set.isEmpty()) {
            statements.add(form(cause, set.keySet()).of(Sql.of("{} SET ({})", alter, assignments(set)), cause));
        }
        return statements;
    }

    /** Most parameters count from the next write on, so that nobody has to wait for a change of them. */
    private static StatementForm form(ObjectId cause, Collection<String> names) {
        if (cause.kind() == ObjectKind.COLUMN) {
            return StatementForm.SET_STATISTICS;
        }
        if (cause.kind() == ObjectKind.MATERIALIZED_VIEW) {
            return StatementForm.SET_MATERIALIZED_VIEW_PARAMETERS;
        }
        if (cause.kind() == ObjectKind.TABLE) {
            return names.contains("user_catalog_table")
                    ? StatementForm.SET_STRICT_PARAMETERS
                    : StatementForm.SET_PARAMETERS;
        }
        return LENIENT_OF_INDEXES.containsAll(names)
                ? StatementForm.SET_INDEX_PARAMETERS
                : StatementForm.SET_STRICT_INDEX_PARAMETERS;
    }

    private static List<Sql> assignments(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> Sql.of("{} = {}", name(entry.getKey()), value(entry.getValue())))
                .toList();
    }

    private static Sql value(String value) {
        return BARE.matcher(value).matches() ? Sql.raw(value) : Sql.of("{}", value);
    }

    private static Sql name(String name) {
        return Sql.join(
                ".",
                Arrays.stream(DOT.split(name))
                        .map(part -> Sql.of("{}", new Identifier(part)))
                        .toList());
    }
}
