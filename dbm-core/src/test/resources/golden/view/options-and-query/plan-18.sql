-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v WITH (check_option = cascaded) AS
SELECT id,
    name,
    n
   FROM app.t;
