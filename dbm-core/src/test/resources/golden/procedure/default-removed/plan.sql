-- breaks the release that still runs
DROP PROCEDURE app.p(integer, integer);
CREATE PROCEDURE app.p(a integer, INOUT b integer)
LANGUAGE plpgsql
AS $$BEGIN END$$;
