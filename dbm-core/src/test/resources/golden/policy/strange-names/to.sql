CREATE SCHEMA app;
CREATE TABLE app."T ""x""
🙂" (id integer PRIMARY KEY, "select" text);
CREATE POLICY "p ""x""
🙂" ON app."T ""x""
🙂" USING ("select" = E'b\\''\n');
CREATE POLICY a23456789012345678901234567890123456789012345678901234567890123 ON app."T ""x""
🙂" AS RESTRICTIVE FOR DELETE USING (false);
COMMENT ON POLICY "p ""x""
🙂" ON app."T ""x""
🙂" IS 'a
b';
