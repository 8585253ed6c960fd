-- rename TABLE app.t to app.u
-- rename COLUMN app.u.a to app.u.amount
CREATE SCHEMA app;
CREATE TABLE app.u (id integer PRIMARY KEY, amount integer);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE UPDATE OF amount ON app.u FOR EACH ROW WHEN (OLD.amount > NEW.amount) EXECUTE FUNCTION app.touch();
