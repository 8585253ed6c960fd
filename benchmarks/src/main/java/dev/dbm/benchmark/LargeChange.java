package dev.dbm.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What a copy of a {@link LargeSchema} has otherwise. */
enum LargeChange {
    /** Fifty tables, each changed in one of ten ways. */
    FIFTY {
        @Override
        List<String> statements(int tables) {
            List<String> statements = new ArrayList<>();
            for (int i = 0; i < CHANGED; i++) {
                statements.add(CHANGES.get(i % CHANGES.size()).formatted(3 + i * (tables / CHANGED)));
            }
            return statements;
        }
    },
    /** In each table a constraint or an index has another name. */
    RENAMES {
        @Override
        List<String> statements(int tables) {
            return each(
                    tables,
                    "ALTER INDEX t_%1$05d_name_idx RENAME TO by_name_%1$05d",
                    "ALTER TABLE t_%1$05d RENAME CONSTRAINT t_%1$05d_amount_check TO positive",
                    "ALTER TABLE t_%1$05d RENAME CONSTRAINT t_%1$05d_parent_fk TO parent_%1$05d");
        }
    },
    /** In each table one thing is not as it should be. */
    MISMATCHES {
        @Override
        List<String> statements(int tables) {
            return each(
                    tables,
                    "ALTER TABLE t_%1$05d ALTER COLUMN amount SET DEFAULT 1",
                    "ALTER TABLE t_%1$05d ALTER COLUMN name DROP NOT NULL",
                    "DROP INDEX t_%1$05d_name_idx",
                    "COMMENT ON TABLE t_%1$05d IS 'another'",
                    "ALTER TABLE t_%1$05d ADD COLUMN extra text");
        }
    },
    /** Each table has one more column. */
    COLUMNS {
        @Override
        List<String> statements(int tables) {
            return each(tables, "ALTER TABLE t_%1$05d ADD COLUMN note text");
        }
    };

    private static final int CHANGED = 50;

    private static final List<String> CHANGES = List.of(
            "ALTER TABLE t_%1$05d ADD COLUMN note text",
            "ALTER TABLE t_%1$05d DROP COLUMN updated_at",
            "ALTER TABLE t_%1$05d ALTER COLUMN code TYPE character varying(60)",
            "ALTER TABLE t_%1$05d ALTER COLUMN name DROP NOT NULL",
            "ALTER TABLE t_%1$05d ADD CONSTRAINT t_%1$05d_code_check CHECK (code <> '?')",
            "CREATE INDEX t_%1$05d_created_idx ON t_%1$05d (created_at DESC)",
            "DROP INDEX t_%1$05d_name_idx",
            "ALTER INDEX t_%1$05d_code_idx RENAME TO by_code_%1$05d",
            "COMMENT ON COLUMN t_%1$05d.name IS 'another'",
            "CREATE TABLE u_%1$05d (id bigint PRIMARY KEY, t_id bigint NOT NULL REFERENCES t_%1$05d (id))");

    abstract List<String> statements(int tables);

    private static List<String> each(int tables, String... changes) {
        List<String> statements = new ArrayList<>();
        for (int i = 1; i <= tables; i++) {
            statements.add(changes[i % changes.length].formatted(i));
        }
        return statements;
    }
}
