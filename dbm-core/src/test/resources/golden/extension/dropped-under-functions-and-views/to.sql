CREATE SCHEMA app;

CREATE TABLE app.t (a text);
CREATE VIEW app.v AS SELECT a AS c FROM app.t;
