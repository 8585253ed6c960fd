CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
CREATE STATISTICS app.goes ON b, a FROM app.t;
CREATE STATISTICS app.stays ON a, b, c FROM app.t;
CREATE STATISTICS app.expression ON (a + 1), c FROM app.t;
COMMENT ON STATISTICS app.stays IS 'kept';
