-- blocks reads, blocks writes
DROP VIEW app.v;
-- blocks reads, blocks writes
ALTER TABLE app.u DROP COLUMN g;
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.u ADD COLUMN g integer GENERATED ALWAYS AS (id + 2) STORED;
CREATE VIEW app.v AS
SELECT g
   FROM app.u;
