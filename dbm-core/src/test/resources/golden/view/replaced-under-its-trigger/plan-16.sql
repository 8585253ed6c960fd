-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT id,
    name
   FROM app.t
  WHERE (n > 0);
