package dev.dbm.core.kind;

import dev.dbm.core.catalog.Row;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.ViewColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The columns of views, plain and materialized: how the catalog is read, and how their comments are written. */
public final class ViewColumns {
    /**
     * The lists of a view's columns, as a relation {@code x} beside {@code modelled_view v}: names, types, and the collations that are not the type's own; of
     * comments and defaults only those that are there, each behind the number of its column.
     */
    public static final String JOIN = """
        CROSS JOIN LATERAL (
            SELECT array_agg(a.attname::text ORDER BY a.attnum) AS names, array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
              array_agg(CASE WHEN a.attcollation <> y.typcollation
                THEN (SELECT quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
                  FROM pg_collation co JOIN pg_namespace cn ON cn.oid = co.collnamespace WHERE co.oid = a.attcollation) END ORDER BY a.attnum) AS collations
            FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
            WHERE a.attrelid = v.oid AND a.attnum > 0
          ) x
          LEFT JOIN (
            SELECT n.objoid, array_agg(n.objsubid ORDER BY n.objsubid)::text AS noted, array_agg(n.description ORDER BY n.objsubid) AS notes
            FROM pg_description n JOIN modelled_view w ON w.oid = n.objoid
            WHERE n.classoid = 'pg_class'::regclass AND n.objsubid > 0 GROUP BY n.objoid
          ) n ON n.objoid = v.oid\
        """;

    private ViewColumns() {}

    /** Returns the query of a view, whose text PostgreSQL ends like a statement. */
    public static SqlExpression query(Row row) {
        String text = Rows.text(row, "query").strip();
        return new SqlExpression(text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
    }

    /** Returns the columns of a row. */
    public static List<ViewColumn> read(Row row) {
        List<Identifier> names = Rows.names(row, "names");
        List<String> types = Rows.words(row, "types");
        List<@Nullable String> collations = Rows.texts(row, "collations");
        List<ViewColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<QualifiedName> collation =
                    Optional.ofNullable(collations.get(i)).flatMap(dev.dbm.core.sql.SqlNames::qualified);
            columns.add(new ViewColumn(names.get(i), row.typed(types.get(i)), collation));
        }
        return columns;
    }

    /** Returns the comments on the columns of a row. */
    public static List<ViewColumn.Comment> comments(Row row) {
        List<Identifier> names = Rows.names(row, "names");
        List<ViewColumn.Comment> comments = new ArrayList<>();
        List<String> notes = Rows.words(row, "notes");
        List<Integer> noted = Rows.optional(row, "noted").map(Row::numbers).orElse(List.of());
        for (int i = 0; i < notes.size(); i++) {
            comments.add(new ViewColumn.Comment(names.get(noted.get(i) - 1), notes.get(i)));
        }
        return comments;
    }

    /** Returns the statements that lead from some comments on columns of a view to others. */
    public static List<Statement> comments(ObjectId view, List<ViewColumn.Comment> from, List<ViewColumn.Comment> to) {
        Map<Identifier, String> before = texts(from);
        Map<Identifier, String> after = texts(to);
        List<Statement> statements = new ArrayList<>();
        before.keySet().stream()
                .filter(column -> !after.containsKey(column))
                .forEach(column -> statements.add(comment(view, column, Sql.raw("NULL"))));
        after.forEach((column, text) -> {
            if (!text.equals(before.get(column))) {
                statements.add(comment(view, column, Sql.of("{}", text)));
            }
        });
        return statements;
    }

    private static SequencedMap<Identifier, String> texts(List<ViewColumn.Comment> comments) {
        SequencedMap<Identifier, String> texts = new LinkedHashMap<>();
        comments.forEach(one -> texts.put(one.column(), one.text()));
        return texts;
    }

    private static Statement comment(ObjectId view, Identifier column, Sql text) {
        return StatementForm.COMMENT.of(Sql.of("COMMENT ON COLUMN {}.{} IS {}", view.relation(), column, text), view);
    }

    /** Returns the statements that move and rename a view; {@code alter} is {@code ALTER VIEW} or {@code ALTER MATERIALIZED VIEW}. */
    public static List<Statement> rename(Sql alter, ObjectId from, ObjectId to) {
        QualifiedName old = from.relation();
        QualifiedName now = to.relation();
        List<Statement> statements = new ArrayList<>();
        if (!old.namespace().equals(now.namespace())) {
            statements.add(
                    StatementForm.RENAME_VIEW.of(Sql.of("{} {} SET SCHEMA {}", alter, old, now.namespace()), to));
        }
        if (!old.name().equals(now.name())) {
            statements.add(StatementForm.RENAME_VIEW.of(
                    Sql.of("{} {} RENAME TO {}", alter, now.withName(old.name()), now.name()), to));
        }
        return statements;
    }
}
