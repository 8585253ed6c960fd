DROP STATISTICS app.columns;
DROP STATISTICS app.expression;
DROP STATISTICS app.kinds;
CREATE STATISTICS app.columns ON a, b, c FROM app.t;
CREATE STATISTICS app.expression ON (upper(b)) FROM app.t;
CREATE STATISTICS app.kinds (mcv) ON a, b FROM app.t;
ALTER STATISTICS app.kinds SET STATISTICS 10;
COMMENT ON STATISTICS app.kinds IS 'kept';
