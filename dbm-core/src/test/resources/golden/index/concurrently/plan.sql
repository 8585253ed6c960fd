-- NONE
-- scans the table
CREATE INDEX CONCURRENTLY i ON app.t (a);
