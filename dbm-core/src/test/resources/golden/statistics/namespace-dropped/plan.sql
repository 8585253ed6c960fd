DROP STATISTICS gone.s;
CREATE STATISTICS app.s ON a, b FROM app.t;
-- breaks the release that still runs
DROP SCHEMA gone;
