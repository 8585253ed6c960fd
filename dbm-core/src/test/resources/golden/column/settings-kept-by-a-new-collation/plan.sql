-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE text COLLATE pg_catalog."C";
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a SET STORAGE EXTERNAL;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a SET COMPRESSION pglz;
