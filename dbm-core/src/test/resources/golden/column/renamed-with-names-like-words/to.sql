-- rename COLUMN app.t.x to app.t.order
-- rename COLUMN app.t.date to app.t.day
-- rename COLUMN app.t.lower to app.t.Upper
CREATE SCHEMA app;
CREATE FUNCTION app.x(integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT $1';
CREATE TABLE app.t ("order" integer CONSTRAINT k CHECK (app.x("order") > 0 AND 'x' <> 'y'), day date CONSTRAINT d CHECK (day > date '2020-01-01'),
    "Upper" text, s text GENERATED ALWAYS AS (lower("Upper")) STORED);
CREATE INDEX i ON app.t (lower("Upper")) WHERE "order" > 1;
