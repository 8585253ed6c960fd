-- scans the table, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN a SET NOT NULL;
