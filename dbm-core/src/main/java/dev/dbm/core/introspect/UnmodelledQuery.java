package dev.dbm.core.introspect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The query for what no kind models: a row for each object, and one for each attribute of a modelled object that its record has no place for. What belongs to
 * an extension is named by the extension alone, what belongs to a table by the table alone.
 *
 * <p>A row has the name of the {@link dev.dbm.schema.ObjectKind} and the path of an id; the argument types of what can be overloaded; the attribute; the address
 * of an object (an attribute has none); the body of a function where PostgreSQL does not look into it.
 */
final class UnmodelledQuery {
    private static final String COLUMNS = "kind, path, arguments, attribute, catalog, oid, body";
    private static final Pattern OWN = Pattern.compile("\\{own (\\w+) (\\w+)}");

    /** A relation whose members no kind reads. */
    private static final String NOT_MODELLED = "NOT EXISTS (SELECT 1 FROM modelled_table t WHERE t.oid = c.oid)"
            + " AND NOT EXISTS (SELECT 1 FROM modelled_view v WHERE v.oid = c.oid)";

    private UnmodelledQuery() {}

    static String text(int serverMajor) {
        List<String> parts = new ArrayList<>(UnmodelledObjects.queries(serverMajor));
        parts.addAll(UnmodelledAttributes.queries(serverMajor));
        String all = "SELECT * FROM (\n" + String.join("\nUNION ALL\n", parts) + "\n) u(" + COLUMNS + ")";
        return OWN.matcher(all.replace("{unmodelled c}", NOT_MODELLED))
                .replaceAll(
                        "NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = '$1'::regclass AND e.objid ="
                                + " $2.oid)");
    }
}
