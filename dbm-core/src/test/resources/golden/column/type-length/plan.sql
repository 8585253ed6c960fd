-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v TYPE character varying(20);
