-- backfill COLUMN app.note.owner_id: 1
CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_id bigint NOT NULL);
CREATE POLICY own ON app.note AS RESTRICTIVE USING (owner_id > 0);
