ALTER TABLE app.t DROP CONSTRAINT u;
ALTER TABLE app.t DROP CONSTRAINT v;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT u UNIQUE (b);
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT v UNIQUE (a);
