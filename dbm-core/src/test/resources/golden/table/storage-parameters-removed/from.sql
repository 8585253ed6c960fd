CREATE SCHEMA app;
CREATE TABLE app.t (b text) WITH (fillfactor=70, toast.autovacuum_enabled=false);
