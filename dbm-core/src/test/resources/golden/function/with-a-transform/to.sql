CREATE SCHEMA app;

CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
CREATE FUNCTION app.same(a integer) RETURNS integer LANGUAGE sql TRANSFORM FOR TYPE integer AS 'SELECT a + 1';
CREATE FUNCTION app.comes(a integer) RETURNS integer LANGUAGE sql TRANSFORM FOR TYPE integer AS 'SELECT a * 2';
CREATE FUNCTION app.lets_go(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
