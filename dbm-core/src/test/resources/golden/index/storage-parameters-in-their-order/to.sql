CREATE SCHEMA app;
CREATE TABLE app.t (a integer, CONSTRAINT u UNIQUE (a) WITH (fillfactor=50, deduplicate_items=off));
CREATE TABLE app.s (a integer) WITH (fillfactor=50, autovacuum_enabled=false);
CREATE INDEX i ON app.t (a) WITH (fillfactor=50, deduplicate_items=off);
