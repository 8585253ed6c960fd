-- breaks the release that still runs
DROP PROCEDURE app.p();
CREATE PROCEDURE app.p(OUT b integer)
LANGUAGE plpgsql
AS $$BEGIN END$$;
