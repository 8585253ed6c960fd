-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT f;
CREATE TABLE app.q (
  id integer NOT NULL,
  CONSTRAINT q_pkey PRIMARY KEY (id)
);
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (y) REFERENCES app.q (id);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.p;
