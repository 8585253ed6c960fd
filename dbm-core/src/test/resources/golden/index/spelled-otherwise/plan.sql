DROP INDEX app.i;
-- scans the table, blocks writes
CREATE INDEX i ON app.t (a) WHERE b = ANY ('{x,y}'::text[]);
