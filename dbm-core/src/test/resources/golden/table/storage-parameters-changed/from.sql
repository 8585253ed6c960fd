CREATE SCHEMA app;
CREATE TABLE app.t (b text) WITH (fillfactor=70, autovacuum_enabled=false);
