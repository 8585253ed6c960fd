-- scans the table, may fail on existing rows
ALTER TABLE app.t ADD NOT NULL a NO INHERIT;
ALTER TABLE app.t ALTER COLUMN b DROP NOT NULL;
-- scans the table, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN b SET NOT NULL;
