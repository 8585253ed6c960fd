CREATE TABLE app.t (
  x integer NOT NULL,
  y text,
  CONSTRAINT t_pkey PRIMARY KEY (x)
);
CREATE VIEW app.v AS
SELECT NULL::integer AS x, NULL::bigint AS total;
CREATE FUNCTION app.total()
RETURNS bigint
LANGUAGE sql
RETURN (SELECT count(*) AS count FROM app.v);
CREATE OR REPLACE VIEW app.v AS
SELECT x,
        CASE
            WHEN (x > 1) THEN app.total()
            ELSE (0)::bigint
        END AS total
   FROM app.t;
CREATE VIEW app.w AS
SELECT t.x,
    t.y,
    count(v.total) AS count
   FROM (app.t
     JOIN app.v USING (x))
  GROUP BY t.x;
