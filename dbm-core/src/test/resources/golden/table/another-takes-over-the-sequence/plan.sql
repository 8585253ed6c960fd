-- blocks writes
ALTER SEQUENCE app.old_id_seq OWNED BY NONE;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.old;
CREATE TABLE app.new (
  id integer NOT NULL DEFAULT nextval('app.old_id_seq'::regclass),
  CONSTRAINT ids PRIMARY KEY (id)
);
-- blocks writes
ALTER SEQUENCE app.old_id_seq OWNED BY app.new.id;
