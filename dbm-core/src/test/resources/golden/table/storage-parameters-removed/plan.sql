ALTER TABLE app.t RESET (fillfactor, toast.autovacuum_enabled);
