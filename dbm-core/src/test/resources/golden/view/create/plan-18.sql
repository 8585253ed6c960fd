CREATE VIEW app.v AS
SELECT id,
    upper((name)::text) AS name
   FROM app.t
  WHERE (n > 0);
COMMENT ON COLUMN app.v.name IS 'in capitals';
COMMENT ON VIEW app.v IS 'some';
