CREATE SCHEMA app;
CREATE TABLE app."T ""x""
🙂" (id integer PRIMARY KEY, "select" text, "FOR EACH ROW WHEN (" integer);
CREATE FUNCTION app."f ""x""
🙂"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
