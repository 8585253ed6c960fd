package dev.dbm.core.kind.view;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.core.kind.ViewColumns;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.View;
import dev.dbm.schema.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads views. An option that is false is no option. */
final class ViewReader implements CatalogReader<View> {
    /** What PostgreSQL takes for false, which it keeps as it was written. */
    private static final Set<String> FALSE = Set.of("false", "fals", "fal", "fa", "f", "no", "n", "off", "of", "0");

    @Override
    public String query(int serverMajor) {
        return """
            SELECT v.oid, v.nspname, v.relname, v.reloptions, pg_get_viewdef(v.oid) AS query, x.names, x.types, x.collations, n.noted, n.notes,
              f.filled, f.defaults, d.description AS comment
            FROM modelled_view v
              {columns}
              LEFT JOIN (
                SELECT f.adrelid, array_agg(f.adnum ORDER BY f.adnum)::text AS filled, array_agg(pg_get_expr(f.adbin, f.adrelid) ORDER BY f.adnum) AS defaults
                FROM pg_attrdef f JOIN modelled_view w ON w.oid = f.adrelid GROUP BY f.adrelid
              ) f ON f.adrelid = v.oid
              LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = v.oid AND d.objsubid = 0
            WHERE v.relkind = 'v'
            """.replace("{columns}", ViewColumns.JOIN);
    }

    @Override
    public Address address(Row row) {
        return Address.relation(row.number("oid"));
    }

    @Override
    public View read(Row row) {
        Map<String, String> options = StorageParameters.read(Rows.words(row, "reloptions"), "");
        List<View.Security> security = new ArrayList<>();
        if (isTrue(options, ViewOptions.BARRIER)) {
            security.add(View.Security.BARRIER);
        }
        if (isTrue(options, ViewOptions.INVOKER)) {
            security.add(View.Security.INVOKER);
        }
        Optional<View.CheckOption> check = Optional.ofNullable(options.get(ViewOptions.CHECK))
                .map(option -> View.CheckOption.valueOf(option.toUpperCase(Locale.ROOT)));
        return new View(
                Rows.name(row, "nspname", "relname"),
                ViewColumns.query(row),
                ViewColumns.read(row),
                security,
                check,
                defaults(row),
                ViewColumns.comments(row),
                Rows.comment(row));
    }

    private static boolean isTrue(Map<String, String> options, String name) {
        return options.containsKey(name) && !FALSE.contains(options.get(name).toLowerCase(Locale.ROOT));
    }

    private static List<ViewColumn.Default> defaults(Row row) {
        List<Identifier> names = Rows.names(row, "names");
        List<String> texts = Rows.words(row, "defaults");
        List<Integer> filled = Rows.optional(row, "filled").map(Row::numbers).orElse(List.of());
        List<ViewColumn.Default> defaults = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            defaults.add(new ViewColumn.Default(names.get(filled.get(i) - 1), new SqlExpression(texts.get(i))));
        }
        return defaults;
    }
}
