CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
CREATE INDEX i ON app.t (a) WITH (deduplicate_items=off, fillfactor=50);
