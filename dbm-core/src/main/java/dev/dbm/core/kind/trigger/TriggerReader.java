package dev.dbm.core.kind.trigger;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.FiringText;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.Trigger;
import dev.dbm.schema.Trigger.Event;
import dev.dbm.schema.Trigger.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the triggers that somebody made; those that keep constraints are PostgreSQL's own. */
final class TriggerReader implements CatalogReader<Trigger> {
    private static final int FOR_EACH_ROW = 1;
    private static final int BEFORE = 2;
    private static final int INSERT = 4;
    private static final int DELETE = 8;
    private static final int UPDATE = 16;
    private static final int TRUNCATE = 32;
    private static final int INSTEAD_OF = 64;

    /**
     * Arguments stand one behind the other, each with a zero byte behind it. A condition may name two rows, which only the text of the whole trigger can
     * show.
     */
    @Override
    public String query(int serverMajor) {
        return """
            SELECT g.oid, s.nspname, c.relname, c.relkind = 'v' AS on_view, g.tgname, g.tgtype, g.tgenabled, g.tgoldtable, g.tgnewtable,
              CASE WHEN array_length(g.tgattr::int2[], 1) > 0 THEN ARRAY(SELECT a.attname FROM unnest(g.tgattr::int2[]) WITH ORDINALITY u(number, place)
                JOIN pg_attribute a ON a.attrelid = g.tgrelid AND a.attnum = u.number ORDER BY u.place) END AS columns,
              CASE WHEN g.tgqual IS NOT NULL THEN pg_get_triggerdef(g.oid) END AS definition,
              n.nspname AS function_namespace, p.proname AS function_name,
              CASE WHEN g.tgnargs > 0 THEN ARRAY(SELECT convert_from(decode(m.parts[1], 'hex'), getdatabaseencoding())
                FROM regexp_matches(encode(g.tgargs, 'hex'), '((?:(?!00)..)*)00', 'g') WITH ORDINALITY m(parts, place) ORDER BY m.place) END AS arguments,
              g.tgconstraint <> 0 AS is_constraint, g.tgdeferrable AS condeferrable, g.tginitdeferred AS condeferred,
              fs.nspname AS from_namespace, f.relname AS from_name, d.description AS comment
            FROM pg_trigger g
              JOIN pg_class c ON c.oid = g.tgrelid
              JOIN managed s ON s.oid = c.relnamespace
              JOIN pg_proc p ON p.oid = g.tgfoid
              JOIN pg_namespace n ON n.oid = p.pronamespace
              LEFT JOIN pg_class f ON f.oid = g.tgconstrrelid
              LEFT JOIN pg_namespace fs ON fs.oid = f.relnamespace
              LEFT JOIN pg_description d ON d.classoid = 'pg_trigger'::regclass AND d.objoid = g.oid AND d.objsubid = 0
            WHERE NOT g.tgisinternal AND g.tgparentid = 0
              AND g.tgrelid IN (SELECT t.oid FROM modelled_table t UNION ALL SELECT v.oid FROM modelled_view v)
              AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_trigger'::regclass AND e.objid = g.oid)
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.trigger(row.number("oid"));
    }

    @Override
    public Trigger read(Row row) {
        int type = Math.toIntExact(row.number("tgtype"));
        return new Trigger(
                Rows.name(row, "nspname", "relname"),
                Rows.flag(row, "on_view") ? RelationKind.VIEW : RelationKind.TABLE,
                Rows.name(row, "tgname"),
                timing(type),
                events(type),
                Rows.names(row, "columns"),
                has(type, FOR_EACH_ROW) ? Trigger.Level.ROW : Trigger.Level.STATEMENT,
                new Trigger.Transitions(
                        Rows.optional(row, "tgoldtable").map(row::named),
                        Rows.optional(row, "tgnewtable").map(row::named)),
                Rows.optional(row, "definition").map(TriggerText::condition),
                Rows.name(row, "function_namespace", "function_name"),
                Rows.words(row, "arguments"),
                Rows.flag(row, "is_constraint") ? Optional.of(deferral(row)) : Optional.empty(),
                FiringText.parse(Rows.text(row, "tgenabled")),
                Rows.comment(row));
    }

    private static boolean has(int type, int bit) {
        return (type & bit) != 0;
    }

    private static Timing timing(int type) {
        if (has(type, INSTEAD_OF)) {
            return Timing.INSTEAD_OF;
        }
        return has(type, BEFORE) ? Timing.BEFORE : Timing.AFTER;
    }

    private static List<Event> events(int type) {
        List<Event> events = new ArrayList<>();
        for (Event event : Event.values()) {
            int bit = switch (event) {
                case INSERT -> INSERT;
                case DELETE -> DELETE;
                case UPDATE -> UPDATE;
                case TRUNCATE -> TRUNCATE;
            };
            if (has(type, bit)) {
                events.add(event);
            }
        }
        return events;
    }

    private static Trigger.Deferral deferral(Row row) {
        return new Trigger.Deferral(
                Rows.deferrability(row),
                Rows.optional(row, "from_name").map(name -> Rows.name(row, "from_namespace", "from_name")));
    }
}
