CREATE SCHEMA app;
CREATE TABLE app.t (id integer NOT NULL, name varchar(10), n integer);
CREATE VIEW app.v AS SELECT id, name, count(*) AS count FROM app.t GROUP BY id, name;
