-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT NULL::integer AS id, NULL::text AS name, NULL::text AS shown, NULL::integer AS more;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT id,
    name,
    app.shown(ROW(id, name, NULL::text, 1)::app.v) AS shown,
    2 AS more
   FROM app.t
  GROUP BY id;
