-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT id,
    name,
    NULL::text AS shown
   FROM app.t;
