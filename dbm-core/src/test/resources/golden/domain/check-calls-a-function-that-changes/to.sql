CREATE SCHEMA app;

CREATE FUNCTION app.good(x text, y integer DEFAULT 1) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT x <> $$$$';
CREATE DOMAIN app.d AS text CONSTRAINT k CHECK (app.good(VALUE));
CREATE TABLE app.t (v app.d);
