-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT id AS f
   FROM app.t;
-- breaks the release that still runs
DROP FUNCTION app.f(integer);
