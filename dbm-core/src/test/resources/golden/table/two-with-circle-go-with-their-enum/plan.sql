-- blocks reads, blocks writes
ALTER TABLE app.a DROP CONSTRAINT a_b_id_fkey;
-- blocks reads, blocks writes
ALTER TABLE app.b DROP CONSTRAINT b_a_id_fkey;
-- blocks reads, blocks writes
ALTER TABLE app.b DROP CONSTRAINT b_other_id_fkey;
-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT c_b_id_fkey;
CREATE TYPE app.condition AS ENUM ('on', 'off');
CREATE TABLE app.d (
  id integer NOT NULL,
  c_id bigint,
  s app.condition,
  CONSTRAINT d_pkey PRIMARY KEY (id)
);
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.c ALTER COLUMN id TYPE bigint;
-- blocks reads, blocks writes
ALTER TABLE app.c ALTER COLUMN s DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.c ALTER COLUMN s TYPE app.condition USING s::text::app.condition;
-- blocks reads, blocks writes
ALTER TABLE app.c ALTER COLUMN s SET DEFAULT 'off'::app.condition;
-- blocks reads, blocks writes
ALTER TABLE app.c ADD COLUMN d_id integer;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT c_d_id_fkey FOREIGN KEY (d_id) REFERENCES app.d (id);
-- blocks writes
ALTER TABLE app.d ADD CONSTRAINT d_c_id_fkey FOREIGN KEY (c_id) REFERENCES app.c (id);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.a;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.b;
-- breaks the release that still runs
DROP TYPE app.state;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.c DROP COLUMN b_id;
