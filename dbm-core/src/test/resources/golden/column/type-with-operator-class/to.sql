CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v varchar(5));
CREATE INDEX i ON app.t (v varchar_pattern_ops);
