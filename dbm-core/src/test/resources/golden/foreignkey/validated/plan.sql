-- scans the table, may fail on existing rows
ALTER TABLE app.c VALIDATE CONSTRAINT f;
