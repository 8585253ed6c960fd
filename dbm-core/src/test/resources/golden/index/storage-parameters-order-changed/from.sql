CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
CREATE INDEX i ON app.t (a) WITH (fillfactor=50, deduplicate_items=off);
