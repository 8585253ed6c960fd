CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v text);
CREATE INDEX i ON app.t (v);
CREATE INDEX j ON app.t (lower(v)) WHERE v <> 'x';
