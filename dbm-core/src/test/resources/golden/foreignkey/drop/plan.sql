-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT f;
