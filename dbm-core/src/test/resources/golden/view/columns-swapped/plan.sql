-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT t.n AS id,
    t.id AS n
   FROM app.t;
