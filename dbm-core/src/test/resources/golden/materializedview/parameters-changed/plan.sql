ALTER MATERIALIZED VIEW app.m RESET (autovacuum_enabled);
ALTER MATERIALIZED VIEW app.m SET (fillfactor = 90, toast.autovacuum_enabled = off);
