-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT id,
    name,
    n
   FROM app.t;
