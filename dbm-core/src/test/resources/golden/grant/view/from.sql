CREATE SCHEMA app;
CREATE TABLE app.t (id integer, name text);
CREATE VIEW app.v AS SELECT id FROM app.t;
CREATE VIEW app.w AS SELECT id FROM app.t;
GRANT SELECT (id) ON app.v TO reader;
