CREATE FUNCTION app.stamp()
RETURNS trigger
LANGUAGE plpgsql
AS $$BEGIN NEW.at := clock_timestamp(); RETURN NEW; END$$;
-- blocks writes
CREATE OR REPLACE TRIGGER g BEFORE UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION app.stamp();
-- breaks the release that still runs
DROP FUNCTION app.touch();
