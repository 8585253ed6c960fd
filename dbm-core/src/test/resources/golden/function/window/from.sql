CREATE SCHEMA app;

CREATE FUNCTION app.place() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE AS 'window_row_number';
CREATE FUNCTION app.share(integer) RETURNS integer LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_ntile';
CREATE TABLE app.t (a integer PRIMARY KEY);
CREATE VIEW app.v AS SELECT a, app.place() OVER (ORDER BY a) AS place FROM app.t;
INSERT INTO app.t VALUES (1);
