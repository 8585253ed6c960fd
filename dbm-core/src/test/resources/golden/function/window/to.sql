CREATE SCHEMA app;

CREATE FUNCTION app.place() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE AS 'window_dense_rank';
CREATE FUNCTION app.share(integer) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'int4abs';
CREATE FUNCTION app.first(anyelement) RETURNS anyelement LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_first_value';
CREATE TABLE app.t (a integer PRIMARY KEY);
CREATE VIEW app.v AS SELECT a, app.place() OVER (ORDER BY a) AS place FROM app.t;
