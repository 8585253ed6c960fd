CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
CREATE STATISTICS app.kinds (mcv) ON b, a FROM app.t;
CREATE STATISTICS app.columns ON a, b, c FROM app.t;
CREATE STATISTICS app.expression ON (upper(b)) FROM app.t;
COMMENT ON STATISTICS app.kinds IS 'kept';
ALTER STATISTICS app.kinds SET STATISTICS 10;
