CREATE STATISTICS app.all_kinds ON a, b FROM app.t;
CREATE STATISTICS app.expression ON (lower(b)) FROM app.t;
CREATE STATISTICS app.mixed (mcv) ON c, (a + 1), (lower(b)) FROM app.t;
ALTER STATISTICS app.mixed SET STATISTICS 500;
COMMENT ON STATISTICS app.mixed IS 'it''s mixed';
CREATE STATISTICS app.one_kind (dependencies) ON a, b FROM app.t;
CREATE STATISTICS other."some" (ndistinct, mcv) ON a, b, c FROM app.t;
