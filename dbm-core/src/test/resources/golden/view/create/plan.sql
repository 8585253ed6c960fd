CREATE VIEW app.v AS
SELECT t.id,
    upper((t.name)::text) AS name
   FROM app.t
  WHERE (t.n > 0);
COMMENT ON COLUMN app.v.name IS 'in capitals';
COMMENT ON VIEW app.v IS 'some';
