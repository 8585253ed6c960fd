-- breaks the release that still runs
ALTER FUNCTION app.log() RENAME TO other;
CREATE PROCEDURE app.log()
LANGUAGE plpgsql
AS $$BEGIN END$$;
