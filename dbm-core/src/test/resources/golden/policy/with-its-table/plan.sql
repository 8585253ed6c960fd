CREATE TABLE app.new (
  number bigint NOT NULL,
  name text,
  CONSTRAINT new_pkey PRIMARY KEY (number)
);
CREATE POLICY q ON app.new USING (name = CURRENT_USER) WITH CHECK (number > 0);
COMMENT ON POLICY q ON app.new IS 'mine';
ALTER TABLE app.new ENABLE ROW LEVEL SECURITY;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.old;
