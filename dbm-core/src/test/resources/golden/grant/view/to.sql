CREATE SCHEMA app;
CREATE TABLE app.t (id integer, name text);
CREATE VIEW app.v AS SELECT id, name FROM app.t;
CREATE VIEW app.w AS SELECT id FROM app.t;
ALTER VIEW app.w OWNER TO chief;
GRANT SELECT (id, name) ON app.v TO reader;
CREATE VIEW app.u AS SELECT id FROM app.w;
GRANT SELECT ON app.u TO reader;
