package dev.dbm.studio.objects;

import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How large a table or materialized view is, as far as that is known without reading it.
 *
 * @param size its rows, with their long values, for people
 * @param rows how many rows PostgreSQL believes there are; empty if it was never told
 * @param indexes its indexes, by name
 */
record RelationFacts(String size, Optional<Long> rows, Map<String, IndexFacts> indexes) {
    private static final String QUERY = """
        WITH relation AS MATERIALIZED (
          SELECT c.oid, pg_catalog.pg_size_pretty(pg_catalog.pg_table_size(c.oid)) AS size, c.reltuples::bigint AS rows
          FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = {} AND c.relname = {} AND c.relkind IN ('r', 'm', 'p'))
        SELECT r.size, r.rows, i.relname, pg_catalog.pg_size_pretty(pg_catalog.pg_relation_size(i.oid)), s.idx_scan
        FROM relation r
          LEFT JOIN pg_catalog.pg_index x ON x.indrelid = r.oid
          LEFT JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
          LEFT JOIN pg_catalog.pg_stat_user_indexes s ON s.indexrelid = i.oid
        ORDER BY i.relname
        """;

    /** Copies the map. */
    RelationFacts {
        indexes = Map.copyOf(indexes);
    }

    /**
     * What is known of an index.
     *
     * @param size its size, for people
     * @param scans how often it was used since the statistics were reset
     */
    record IndexFacts(String size, long scans) {}

    /** Asks; empty if there is no such relation any more. */
    static Optional<RelationFacts> read(Connection connection, QualifiedName name) throws SQLException {
        String query =
                Sql.of(QUERY, name.namespace().value(), name.name().value()).text();
        try (Statement statement = Session.statement(connection);
                ResultSet row = statement.executeQuery(query)) {
            Optional<String> size = Optional.empty();
            long rows = 0;
            Map<String, IndexFacts> indexes = new HashMap<>();
            while (row.next()) {
                size = Optional.of(row.getString(1));
                rows = row.getLong(2);
                Optional<String> index = Optional.ofNullable(row.getString(3));
                if (index.isPresent()) {
                    indexes.put(index.get(), new IndexFacts(row.getString(4), row.getLong(5)));
                }
            }
            // Before the first ANALYZE there are fewer than none.
            Optional<Long> known = rows < 0 ? Optional.empty() : Optional.of(rows);
            return size.map(found -> new RelationFacts(found, known, indexes));
        }
    }
}
