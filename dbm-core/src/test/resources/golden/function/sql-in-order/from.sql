CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
CREATE FUNCTION app.a() RETURNS bigint LANGUAGE sql AS 'SELECT sum(a) FROM app.t';
