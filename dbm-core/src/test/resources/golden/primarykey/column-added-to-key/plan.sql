ALTER TABLE app.t DROP CONSTRAINT t_pkey;
-- may fail on existing rows
ALTER TABLE app.t ADD COLUMN b integer NOT NULL;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_pkey PRIMARY KEY (a, b);
