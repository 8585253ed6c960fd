-- breaks the release that still runs, blocks reads, blocks writes
ALTER POLICY "p ""x""
🙂" ON app."T ""x""
🙂" USING ("select" = 'b\''
'::text);
COMMENT ON POLICY "p ""x""
🙂" ON app."T ""x""
🙂" IS 'a
b';
-- breaks the release that still runs, blocks reads, blocks writes
CREATE POLICY a23456789012345678901234567890123456789012345678901234567890123 ON app."T ""x""
🙂" AS RESTRICTIVE FOR DELETE USING (false);
