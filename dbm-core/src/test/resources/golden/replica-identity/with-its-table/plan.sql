CREATE TABLE app.new (
  id integer NOT NULL,
  b bigint,
  CONSTRAINT new_pkey PRIMARY KEY (id)
);
ALTER TABLE app.new REPLICA IDENTITY USING INDEX new_pkey;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.old;
