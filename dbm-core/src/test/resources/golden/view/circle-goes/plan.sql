-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT t.id,
    t.name,
    NULL::text AS shown
   FROM app.t;
