CREATE TABLE app.t (
  id integer
);
CREATE PROCEDURE app."Odd ""p"()
LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO app.t (id)
   VALUES (1);
 DELETE FROM app.t
   WHERE (t.id = 2);
END;
CREATE PROCEDURE app.p(OUT c integer, a integer, INOUT b text DEFAULT 'x'::text, VARIADIC d integer[] DEFAULT '{}'::integer[])
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path TO app
AS $$BEGIN b := a; END$$;
COMMENT ON PROCEDURE app.p(integer, text, integer[]) IS 'c';
