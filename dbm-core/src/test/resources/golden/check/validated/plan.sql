-- scans the table, may fail on existing rows
ALTER TABLE app.t VALIDATE CONSTRAINT k;
