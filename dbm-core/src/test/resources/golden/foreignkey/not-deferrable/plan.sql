-- blocks reads, blocks writes
ALTER TABLE app.c ALTER CONSTRAINT f NOT DEFERRABLE;
