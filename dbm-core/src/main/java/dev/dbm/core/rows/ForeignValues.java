package dev.dbm.core.rows;

import dev.dbm.core.session.Answer;
import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.DataType;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Schema;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of all types, also of those that only the server knows: domains, composite types, those of extensions. */
final class ForeignValues {
    /** What types of extensions are often written like; %1$d is the number of the row. */
    private static final List<String> SHAPES = List.of(
            "text %1$d",
            "%1$d", "a=>%1$d", "a.b%1$d", "POINT(%1$d %1$d)", "[%1$d]", "[%1$d,0,0]", "{%1$d}", "(%1$d)", "");

    private final Session session;
    private final Schema schema;
    private final Map<DataType, String> shapes = new HashMap<>();

    ForeignValues(Session session, Schema schema) {
        this.session = session;
        this.schema = schema;
    }

    /** Returns a usual value; empty if none was found. */
    Optional<String> usual(DataType type, int row) throws SQLException {
        if (type.array() && !type.builtIn()) {
            return usual(type.element(), row)
                    .map(value -> "{\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
        }
        Optional<EnumType> labels =
                type.reference().flatMap(schema::resolve).flatMap(id -> schema.find(id, EnumType.class));
        if (labels.isPresent()) {
            List<String> all = labels.get().labels();
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get((row - 1) % all.size()));
        }
        Optional<String> known = SampleValues.usual(type, row).stream().findFirst();
        return known.isPresent() || type.builtIn() ? known : asked(type, row);
    }

    /** Returns the text of a constraint of this name; of several, of all. */
    String definition(String constraint) throws SQLException {
        Answer answer = session.ask(
                "SELECT string_agg(pg_catalog.pg_get_constraintdef(oid), ' ') FROM pg_catalog.pg_constraint WHERE"
                        + " contype = 'c' AND conname = "
                        + Sql.literal(constraint));
        return Optional.ofNullable(answer.valueOrNull(0, 0)).orElse("");
    }

    private Optional<String> asked(DataType type, int row) throws SQLException {
        Answer answer =
                session.ask("""
                    SELECT t.typtype, pg_catalog.format_type(t.typbasetype, t.typtypmod),
                      (SELECT count(*) FROM pg_catalog.pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped),
                      (SELECT e.enumlabel FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder LIMIT 1)
                    FROM pg_catalog.pg_type t WHERE t.oid = pg_catalog.to_regtype(%s)\
                    """.formatted(Sql.literal(type.withoutModifiers().text())));
        if (answer.size() == 0) {
            return Optional.empty();
        }
        return switch (answer.text(0, 0)) {
            case "d" -> usual(DataType.parse(answer.text(0, 1)), row);
            case "e" -> Optional.ofNullable(answer.valueOrNull(0, 3));
            case "c" -> Optional.of("(" + ",".repeat((int) Math.max(0, answer.number(0, 2) - 1)) + ")");
            default -> shaped(type, row);
        };
    }

    private Optional<String> shaped(DataType type, int row) throws SQLException {
        String known = shapes.get(type);
        if (known != null) {
            return Optional.of(known.formatted(row));
        }
        for (String shape : SHAPES) {
            session.execute("SAVEPOINT dbm_shape");
            try {
                session.ask("SELECT " + Sql.literal(shape.formatted(row)) + "::" + type.text());
                shapes.put(type, shape);
                return Optional.of(shape.formatted(row));
            } catch (SQLException refused) {
                session.execute("ROLLBACK TO SAVEPOINT dbm_shape");
            }
        }
        return Optional.empty();
    }
}
