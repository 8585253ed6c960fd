package dev.dbm.core.kind;

import static dev.dbm.core.kind.StatementForm.*;

import java.util.List;

/** Statements about functions, procedures and aggregates. */
final class RoutineExamples {
    private static final String FUNCTION = "CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql RETURN 1";
    private static final String CALL = "SELECT app.f()";

    static final List<FormExample> ALL = List.of(
            FormExample.of(
                    CREATE_ROUTINE, "CREATE FUNCTION app.f(integer DEFAULT 1) RETURNS integer LANGUAGE sql RETURN $1"),
            FormExample.of(CREATE_ROUTINE, "CREATE PROCEDURE app.p() LANGUAGE plpgsql AS 'BEGIN END'"),
            FormExample.of(CREATE_ROUTINE, "CREATE AGGREGATE app.total(bigint) (SFUNC = int8pl, STYPE = bigint)"),
            FormExample.of(REPLACE_ROUTINE, "CREATE OR REPLACE FUNCTION app.f() RETURNS integer LANGUAGE sql RETURN 2")
                    .given(FUNCTION + "; ALTER TABLE app.t ALTER COLUMN n SET DEFAULT app.f()"),
            FormExample.of(REPLACE_ROUTINE, "ALTER FUNCTION app.f() STABLE SET work_mem TO '1MB'")
                    .given(FUNCTION),
            FormExample.of(RENAME_ROUTINE, "ALTER FUNCTION app.f() RENAME TO g")
                    .given(FUNCTION)
                    .release(CALL),
            FormExample.of(RENAME_ROUTINE, "ALTER FUNCTION app.f() SET SCHEMA public")
                    .given(FUNCTION)
                    .release(CALL),
            FormExample.of(DROP_ROUTINE, "DROP FUNCTION app.f()")
                    .given(FUNCTION)
                    .release(CALL));

    private static final String EVENT_FUNCTION =
            "CREATE FUNCTION app.e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'";
    private static final String EVENT_TRIGGER = "CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION app.e()";

    static final List<FormExample> EVENT_TRIGGERS = List.of(
            FormExample.of(CREATE_EVENT_TRIGGER, EVENT_TRIGGER).given(EVENT_FUNCTION),
            FormExample.of(ALTER_EVENT_TRIGGER, "ALTER EVENT TRIGGER e DISABLE")
                    .given(EVENT_FUNCTION + "; " + EVENT_TRIGGER),
            FormExample.of(DROP_EVENT_TRIGGER, "DROP EVENT TRIGGER e").given(EVENT_FUNCTION + "; " + EVENT_TRIGGER));

    private RoutineExamples() {}
}
