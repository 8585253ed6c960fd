CREATE TABLE app.new (
  number bigint NOT NULL,
  name text,
  CONSTRAINT new_pkey PRIMARY KEY (number)
);
CREATE TRIGGER x BEFORE UPDATE ON app.new FOR EACH ROW EXECUTE FUNCTION app.touch();
COMMENT ON TRIGGER x ON app.new IS 'mine';
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.old;
