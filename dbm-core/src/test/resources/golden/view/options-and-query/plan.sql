-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v WITH (check_option = cascaded) AS
SELECT t.id,
    t.name,
    t.n
   FROM app.t;
