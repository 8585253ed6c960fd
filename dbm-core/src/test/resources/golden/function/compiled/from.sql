CREATE SCHEMA app;

CREATE FUNCTION app.likeness(text, text) RETURNS real LANGUAGE c IMMUTABLE STRICT AS '$libdir/pg_trgm', 'similarity';
CREATE FUNCTION app.own(app integer) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'int4abs';
CREATE FUNCTION app.goes(text) RETURNS text[] LANGUAGE c IMMUTABLE STRICT AS '$libdir/pg_trgm', 'show_trgm';
CREATE TABLE app.t (a text, g real GENERATED ALWAYS AS (app.likeness(a, 'dbm')) STORED);
INSERT INTO app.t VALUES ('dbms');
