CREATE SCHEMA app;

CREATE FUNCTION app.good(x text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT x <> $$$$';
CREATE FUNCTION app.given() RETURNS text LANGUAGE sql AS 'SELECT $$a$$::text';
CREATE DOMAIN app.d AS text DEFAULT app.given() CHECK (app.good(VALUE));
CREATE DOMAIN app.old AS text CONSTRAINT k CHECK (app.good(VALUE));
CREATE TABLE app.t (v app.old, w app.d);
