CREATE SCHEMA app;
SET check_function_bodies = off;
CREATE FUNCTION app.even(n integer) RETURNS boolean LANGUAGE sql AS 'SELECT CASE WHEN n = 0 THEN true ELSE app.odd(n - 1) END';
CREATE FUNCTION app.odd(n integer) RETURNS boolean LANGUAGE sql AS 'SELECT CASE WHEN n = 0 THEN false ELSE app.even(n - 1) END';
CREATE TABLE app.t (id integer CHECK (app.even(id)));
