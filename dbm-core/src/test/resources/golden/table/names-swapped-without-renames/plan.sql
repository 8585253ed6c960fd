ALTER TABLE app.a ADD COLUMN y text;
ALTER TABLE app.b ADD COLUMN x integer;
-- deletes data
ALTER TABLE app.a DROP COLUMN x;
-- deletes data
ALTER TABLE app.b DROP COLUMN y;
