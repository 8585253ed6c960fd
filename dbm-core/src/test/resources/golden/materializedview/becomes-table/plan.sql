-- breaks the release that still runs, blocks reads, blocks writes
DROP MATERIALIZED VIEW app.m;
CREATE TABLE app.m (
  id integer,
  name character varying(10)
);
