CREATE SCHEMA app;

CREATE FUNCTION app.is_mail(mail text) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN position(''@'' IN $1) > 0; END';
CREATE DOMAIN app.email AS text CONSTRAINT mail CHECK (app.is_mail(VALUE));
CREATE TYPE app.address AS (street text, mail app.email);
CREATE TABLE app.t (id integer PRIMARY KEY, home app.address[]);
