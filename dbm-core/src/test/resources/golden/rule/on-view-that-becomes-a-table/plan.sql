-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE TABLE app.v (
  id integer,
  name character varying(10)
);
CREATE RULE r AS ON DELETE TO app.v DO ALSO INSERT INTO app.log (id)
  VALUES (old.id);
