CREATE SCHEMA app;
CREATE TABLE app.t (id integer, name text, n bigint);
CREATE VIEW app.v AS SELECT id, name, n FROM app.t;
CREATE MATERIALIZED VIEW app.m AS SELECT id, n FROM app.t;
GRANT SELECT ON app.v TO reader, PUBLIC;
GRANT SELECT (name), UPDATE (name) ON app.v TO writer WITH GRANT OPTION;
GRANT SELECT ON app.m TO reader;
ALTER VIEW app.v OWNER TO chief;
ALTER MATERIALIZED VIEW app.m OWNER TO chief;
