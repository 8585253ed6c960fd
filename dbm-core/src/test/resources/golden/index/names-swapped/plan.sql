DROP INDEX app.i;
DROP INDEX app.k;
-- scans the table, blocks writes
CREATE INDEX i ON app.t (b);
-- scans the table, blocks writes
CREATE INDEX k ON app.t (a);
