CREATE SCHEMA app;
CREATE TABLE app.t (id integer);
CREATE PROCEDURE app.p(OUT c integer, IN a integer, INOUT b text DEFAULT 'x', VARIADIC d integer[] DEFAULT '{}') LANGUAGE plpgsql SECURITY DEFINER SET search_path TO app AS 'BEGIN b := a; END';
COMMENT ON PROCEDURE app.p(integer, text, integer[]) IS 'c';
CREATE PROCEDURE app."Odd ""p"() LANGUAGE sql BEGIN ATOMIC INSERT INTO app.t VALUES (1); DELETE FROM app.t WHERE id = 2; END
