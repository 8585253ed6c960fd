CREATE SCHEMA app;
CREATE TABLE app.t (b text) WITH (fillfactor=80, toast.autovacuum_vacuum_threshold=100);
