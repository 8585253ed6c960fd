-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT n AS id,
    id AS n
   FROM app.t;
