CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
CREATE STATISTICS app.s ON a, b FROM app.t;
CREATE STATISTICS app.expression ON (a + 1), c FROM app.t;
COMMENT ON STATISTICS app.expression IS 'kept';
COMMENT ON STATISTICS app.s IS 'kept too';
ALTER STATISTICS app.s SET STATISTICS 300;
ALTER STATISTICS app.expression SET STATISTICS 300;
