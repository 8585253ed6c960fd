ALTER TABLE app.t ADD COLUMN b integer;
