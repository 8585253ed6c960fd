-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN mail;
ALTER DOMAIN app.email DROP CONSTRAINT mail;
-- breaks the release that still runs
DROP FUNCTION app.is_mail(text);
CREATE FUNCTION app.is_mail(mail text)
RETURNS boolean
LANGUAGE plpgsql
AS $$BEGIN RETURN position('@' IN $1) > 0; END$$;
ALTER DOMAIN app.email ADD CONSTRAINT mail CHECK (app.is_mail(VALUE));
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN home app.address[];
