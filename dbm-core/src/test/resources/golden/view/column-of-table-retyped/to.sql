CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, n bigint);
CREATE VIEW app.v AS SELECT id, name FROM app.t;
CREATE VIEW app.w AS SELECT name FROM app.v;
CREATE VIEW app.x AS SELECT id FROM app.t;
