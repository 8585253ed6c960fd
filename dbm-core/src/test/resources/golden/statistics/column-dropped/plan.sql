DROP STATISTICS app.expression;
DROP STATISTICS app.goes;
DROP STATISTICS app.stays;
CREATE STATISTICS app.stays ON b, c FROM app.t;
COMMENT ON STATISTICS app.stays IS 'kept';
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN a;
