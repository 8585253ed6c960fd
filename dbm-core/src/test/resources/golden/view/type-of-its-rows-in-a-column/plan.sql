-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT t.id,
    t.name
   FROM app.t
  WHERE (t.n > 0);
