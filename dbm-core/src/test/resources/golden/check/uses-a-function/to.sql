CREATE SCHEMA app;
CREATE FUNCTION app.ok(integer) RETURNS boolean IMMUTABLE LANGUAGE sql RETURN $1 > 0;
CREATE TABLE app.t (a integer CONSTRAINT k CHECK (app.ok(a)));
