CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
ALTER TABLE app.t DROP COLUMN a;
CREATE STATISTICS app.stays ON b, c FROM app.t;
COMMENT ON STATISTICS app.stays IS 'kept';
