DROP STATISTICS app.expression;
DROP STATISTICS app.s;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;
CREATE STATISTICS app.expression ON c, (a + 1) FROM app.t;
ALTER STATISTICS app.expression SET STATISTICS 300;
COMMENT ON STATISTICS app.expression IS 'kept';
CREATE STATISTICS app.s ON a, b FROM app.t;
ALTER STATISTICS app.s SET STATISTICS 300;
COMMENT ON STATISTICS app.s IS 'kept too';
