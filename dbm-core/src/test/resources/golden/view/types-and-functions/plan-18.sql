CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE SEQUENCE app.s;
CREATE VIEW app.v AS
SELECT 'ok'::app.mood AS mood,
    ( SELECT s.last_value
           FROM app.s) AS last,
    array_agg(id) AS ids,
    row_number() OVER w AS place
   FROM app.t
  GROUP BY id
  WINDOW w AS (PARTITION BY id);
