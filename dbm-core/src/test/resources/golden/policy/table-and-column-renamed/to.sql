-- rename TABLE app.note to app.memo
-- rename COLUMN app.memo.a to app.memo.owner
CREATE SCHEMA app;
CREATE TABLE app.memo (id integer PRIMARY KEY, owner integer);
CREATE POLICY own ON app.memo USING (owner > 0 AND memo.owner < 10);
ALTER TABLE app.memo ENABLE ROW LEVEL SECURITY;
