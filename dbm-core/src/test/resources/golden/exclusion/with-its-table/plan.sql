CREATE TABLE app.booking (
  id integer NOT NULL,
  during tsrange,
  note text,
  CONSTRAINT booking_pkey PRIMARY KEY (id),
  CONSTRAINT a EXCLUDE USING gist (during WITH &&) WHERE (id > 0),
  CONSTRAINT b EXCLUDE USING btree ((lower(note)) WITH =)
);
ALTER INDEX app.b ALTER COLUMN 1 SET STATISTICS 500;
COMMENT ON CONSTRAINT a ON app.booking IS 'one at a time';
