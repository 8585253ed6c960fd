ALTER TABLE app.t RESET (autovacuum_enabled);
ALTER TABLE app.t SET (fillfactor = 80, toast.autovacuum_vacuum_threshold = 100);
