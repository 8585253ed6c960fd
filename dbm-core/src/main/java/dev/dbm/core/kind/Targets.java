package dev.dbm.core.kind;

import dev.dbm.core.catalog.Row;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects of several kinds in one query, for what hangs on whatever there is: owners, privileges. What is read of objects that no kind reads is dropped by the
 * introspector.
 *
 * <p>The rows have {@code kind}, the name of an {@link ObjectKind}; {@code path} and {@code arguments}, the names and argument types of an id; {@code
 * holder_kind} and {@code holder_path}, what the object goes with where it is no entry; {@code owner}; {@code acl}; {@code letter}, what the kind is called by
 * {@code acldefault}; {@code follows}, whether the owner is that of another object; and {@code catalog}, {@code oid} and {@code part}, its address.
 */
public final class Targets {
    /** The owner of the database and the role that reads: to either of them whatever is made anew would belong. */
    public static final String USUAL = "(ARRAY(SELECT d.datdba FROM pg_database d WHERE d.datname = current_database()"
            + " UNION ALL SELECT r.oid FROM pg_roles r WHERE r.rolname = current_user))";

    private static final List<String> ALL = List.of("""
        SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW' WHEN 'f' THEN 'FOREIGN_TABLE' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
          ARRAY[m.nspname::text, c.relname::text], NULL::text[], CASE WHEN p.deptype = 'i' THEN 'COLUMN' END,
          CASE WHEN p.deptype = 'i' THEN ARRAY[n.nspname::text, t.relname::text, a.attname::text] END,
          c.relowner, c.relacl, CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END, p.deptype IS NOT NULL, 'pg_class'::regclass, c.oid, 0
        FROM pg_class c
          JOIN managed m ON m.oid = c.relnamespace
          LEFT JOIN pg_depend p ON c.relkind = 'S' AND p.classid = 'pg_class'::regclass AND p.objid = c.oid AND p.refclassid = 'pg_class'::regclass
            AND p.refobjsubid > 0 AND p.deptype IN ('a', 'i')
          LEFT JOIN pg_class t ON t.oid = p.refobjid
          LEFT JOIN pg_namespace n ON n.oid = t.relnamespace
          LEFT JOIN pg_attribute a ON a.attrelid = p.refobjid AND a.attnum = p.refobjsubid
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')\
        """, """
        SELECT 'COLUMN', ARRAY[m.nspname::text, c.relname::text, a.attname::text], NULL,
          CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW' END,
          CASE WHEN c.relkind IN ('v', 'm') THEN ARRAY[m.nspname::text, c.relname::text] END, c.relowner, a.attacl, 'c', true, 'pg_class'::regclass, c.oid, a.attnum
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN managed m ON m.oid = c.relnamespace
        WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attacl IS NOT NULL\
        """, """
        SELECT 'NAMESPACE', ARRAY[m.nspname::text], NULL, NULL, NULL, n.nspowner, n.nspacl, 'n', n.nspname = 'public' AND n.nspowner < 16384, 'pg_namespace'::regclass, n.oid, 0
        FROM pg_namespace n JOIN managed m ON m.oid = n.oid\
        """, """
        SELECT CASE y.typtype WHEN 'e' THEN 'ENUM' WHEN 'd' THEN 'DOMAIN' WHEN 'c' THEN 'COMPOSITE_TYPE' WHEN 'r' THEN 'RANGE_TYPE' ELSE 'BASE_TYPE' END,
          ARRAY[m.nspname::text, y.typname::text], NULL, NULL, NULL, y.typowner, y.typacl, 'T', false, 'pg_type'::regclass, y.oid, 0
        FROM pg_type y JOIN managed m ON m.oid = y.typnamespace LEFT JOIN pg_class c ON c.oid = y.typrelid
        WHERE (y.typtype IN ('e', 'd', 'r') OR c.relkind = 'c' OR y.typtype = 'b' AND y.typcategory <> 'A')\
        """, """
        SELECT CASE p.prokind WHEN 'a' THEN 'AGGREGATE' WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, ARRAY[m.nspname::text, p.proname::text],
          ARRAY(SELECT format_type(u.type, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY u(type, place) ORDER BY u.place),
          NULL, NULL, p.proowner, p.proacl, 'f', false, 'pg_proc'::regclass, p.oid, 0
        FROM pg_proc p JOIN managed m ON m.oid = p.pronamespace\
        """, """
        SELECT 'COLLATION', ARRAY[m.nspname::text, o.collname::text], NULL, NULL, NULL, o.collowner, NULL, '', false, 'pg_collation'::regclass, o.oid, 0
        FROM pg_collation o JOIN managed m ON m.oid = o.collnamespace\
        """, """
        SELECT 'STATISTICS', ARRAY[m.nspname::text, o.stxname::text], NULL, NULL, NULL, o.stxowner, NULL, '', false, 'pg_statistic_ext'::regclass, o.oid, 0
        FROM pg_statistic_ext o JOIN managed m ON m.oid = o.stxnamespace\
        """, """
        SELECT 'EVENT_TRIGGER', ARRAY[o.evtname::text], NULL, NULL, NULL, o.evtowner, NULL, '', false, 'pg_event_trigger'::regclass, o.oid, 0
        FROM pg_event_trigger o\
        """);

    private Targets() {}

    /** Returns the objects that meet a condition on the rows {@code o}, as something to select from. */
    public static String where(String condition) {
        return "(SELECT * FROM (\n" + String.join("\nUNION ALL\n", ALL)
                + "\n"
                + ") o(kind, path, arguments, holder_kind, holder_path, owner, acl, letter, follows, catalog, oid,"
                + " part) WHERE "
                + condition
                + ") o";
    }

    /** Returns the id of the object in a row. */
    public static ObjectId target(Row row) {
        List<String> arguments = Rows.words(row, "arguments");
        ObjectKind kind = ObjectKind.valueOf(Rows.text(row, "kind"));
        boolean routine = Stream.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE)
                .anyMatch(kind::equals);
        List<DataType> types = new ArrayList<>();
        arguments.forEach(type -> types.add(DataType.parse(type)));
        return new ObjectId(
                kind, Rows.names(row, "path"), routine ? Optional.of(new Signature(types)) : Optional.empty());
    }

    /** Returns the id of what the object in a row goes with, where it is no entry itself. */
    public static Optional<ObjectId> holder(Row row) {
        return Rows.optional(row, "holder_kind")
                .map(kind -> ObjectId.of(
                        ObjectKind.valueOf(kind), Rows.names(row, "holder_path").toArray(Identifier[]::new)));
    }
}
