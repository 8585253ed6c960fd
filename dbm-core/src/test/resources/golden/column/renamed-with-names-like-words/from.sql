CREATE SCHEMA app;
CREATE FUNCTION app.x(integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT $1';
CREATE TABLE app.t (x integer CONSTRAINT k CHECK (app.x(x) > 0 AND 'x' <> 'y'), date date CONSTRAINT d CHECK (date > date '2020-01-01'),
    lower text, s text GENERATED ALWAYS AS (lower(lower)) STORED);
CREATE INDEX i ON app.t (lower(lower)) WHERE x > 1;
