CREATE SCHEMA app;

CREATE FUNCTION app.is_mail(old text) RETURNS boolean LANGUAGE sql AS 'SELECT $1 LIKE ''%@%''';
CREATE DOMAIN app.email AS text CONSTRAINT mail CHECK (app.is_mail(VALUE));
CREATE TYPE app.address AS (street text, mail app.email);
CREATE TABLE app.t (id integer PRIMARY KEY, mail app.email);
INSERT INTO app.t VALUES (1, 'a@b');
