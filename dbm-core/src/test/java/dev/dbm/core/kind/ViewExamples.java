package dev.dbm.core.kind;

import static dev.dbm.core.kind.StatementForm.CREATE_MATERIALIZED_VIEW;
import static dev.dbm.core.kind.StatementForm.CREATE_RULE;
import static dev.dbm.core.kind.StatementForm.CREATE_VIEW;
import static dev.dbm.core.kind.StatementForm.DROP_MATERIALIZED_VIEW;
import static dev.dbm.core.kind.StatementForm.DROP_RULE;
import static dev.dbm.core.kind.StatementForm.DROP_VIEW;
import static dev.dbm.core.kind.StatementForm.ENABLE_RULE;
import static dev.dbm.core.kind.StatementForm.RENAME_RULE;
import static dev.dbm.core.kind.StatementForm.RENAME_VIEW;
import static dev.dbm.core.kind.StatementForm.RENAME_VIEW_COLUMN;
import static dev.dbm.core.kind.StatementForm.REPLACE_VIEW;
import static dev.dbm.core.kind.StatementForm.SET_MATERIALIZED_VIEW_PARAMETERS;
import static dev.dbm.core.kind.StatementForm.SET_VIEW_OPTIONS;

import java.util.List;

/** Statements about views and rules. */
final class ViewExamples {
    private static final String VIEW = "CREATE VIEW app.v AS SELECT id, b FROM app.t";
    private static final String KEPT = "CREATE MATERIALIZED VIEW app.m AS SELECT id, b FROM app.t";

    private static final String RULE = "CREATE RULE r AS ON UPDATE TO app.t WHERE (new.n > 5) DO INSTEAD NOTHING";

    private ViewExamples() {}

    private static FormExample of(StatementForm form, String statement) {
        return FormExample.of(form, statement);
    }

    static final List<FormExample> ALL = List.of(
            of(CREATE_VIEW, VIEW),
            of(CREATE_VIEW, KEPT + " WITH NO DATA"),
            of(REPLACE_VIEW, "CREATE OR REPLACE VIEW app.v AS SELECT id, b, n FROM app.t")
                    .given(VIEW)
                    .release("SELECT id, b FROM app.v"),
            of(SET_VIEW_OPTIONS, "ALTER VIEW app.v SET (security_barrier = true)")
                    .given(VIEW),
            of(SET_VIEW_OPTIONS, "ALTER VIEW app.v RESET (security_barrier)").given(VIEW),
            of(SET_VIEW_OPTIONS, "ALTER VIEW app.v ALTER COLUMN b SET DEFAULT 'x'")
                    .given(VIEW),
            of(RENAME_VIEW_COLUMN, "ALTER VIEW app.v RENAME COLUMN b TO c")
                    .given(VIEW)
                    .release("SELECT b FROM app.v"),
            of(RENAME_VIEW, "ALTER VIEW app.v RENAME TO w").given(VIEW).release("SELECT id FROM app.v"),
            of(RENAME_VIEW, "ALTER VIEW app.v SET SCHEMA public").given(VIEW).release("SELECT id FROM app.v"),
            of(DROP_VIEW, "DROP VIEW app.v").given(VIEW).release("SELECT id FROM app.v"),
            of(CREATE_MATERIALIZED_VIEW, "CREATE MATERIALIZED VIEW app.m AS SELECT 100 / id AS part FROM app.t")
                    .breaking("INSERT INTO app.t (id) VALUES (0)"),
            of(SET_MATERIALIZED_VIEW_PARAMETERS, "ALTER MATERIALIZED VIEW app.m SET (fillfactor = 50)")
                    .given(KEPT),
            of(SET_MATERIALIZED_VIEW_PARAMETERS, "ALTER MATERIALIZED VIEW app.m RESET (autovacuum_enabled)")
                    .given(KEPT),
            of(DROP_MATERIALIZED_VIEW, "DROP MATERIALIZED VIEW app.m")
                    .given(KEPT)
                    .release("SELECT id FROM app.m"),
            of(CREATE_RULE, RULE),
            of(CREATE_RULE, RULE.replace("CREATE", "CREATE OR REPLACE").replace("n > 5", "n > 6"))
                    .given(RULE),
            of(ENABLE_RULE, "ALTER TABLE app.t DISABLE RULE r").given(RULE),
            of(ENABLE_RULE, "ALTER TABLE app.t ENABLE ALWAYS RULE r").given(RULE),
            of(RENAME_RULE, "ALTER RULE r ON app.t RENAME TO q").given(RULE),
            of(DROP_RULE, "DROP RULE r ON app.t").given(RULE));
}
