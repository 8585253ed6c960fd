-- scans the table, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT an NOT NULL a NOT VALID;
-- scans the table, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN b SET NOT NULL;
