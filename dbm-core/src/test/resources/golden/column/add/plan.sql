-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN d date NOT NULL DEFAULT CURRENT_DATE;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN e text COLLATE pg_catalog."C";
