-- scans the table, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT a_there NOT NULL a;
ALTER TABLE app.t ALTER COLUMN b DROP NOT NULL;
-- scans the table, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT b_there NOT NULL b;
