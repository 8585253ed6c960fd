CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, tsv tsvector);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION app.log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER a BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch('a''b', '', E'c\\d', E'tab\tline\n', '🙂 é', 'a, b', '000', 'p0', '0y');
CREATE TRIGGER same BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch('1', 'two', 'p0', '0p');
CREATE TRIGGER tsv BEFORE INSERT OR UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger('tsv', 'pg_catalog.english', 'b');
