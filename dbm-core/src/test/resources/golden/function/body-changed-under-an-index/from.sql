CREATE SCHEMA app;

CREATE FUNCTION app.plain(a text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower(a)';
CREATE FUNCTION app.first(a text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT left(a, 1)';
CREATE FUNCTION app.by_way_of(a text) RETURNS text LANGUAGE sql IMMUTABLE RETURN app.first(a);
CREATE FUNCTION app.unused(a text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT a';
CREATE TABLE app.t (a text, g text GENERATED ALWAYS AS (app.by_way_of(a)) STORED);
CREATE INDEX t_plain ON app.t (app.plain(a));
INSERT INTO app.t VALUES ('A');
