-- backfill COLUMN app.note.title: 'untitled'
CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_id bigint, title text NOT NULL);
CREATE POLICY own ON app.note AS RESTRICTIVE USING (owner_id > 0);
