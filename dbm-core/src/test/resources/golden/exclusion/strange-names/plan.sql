-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app."T ""x""
🙂" ADD CONSTRAINT a23456789012345678901234567890123456789012345678901234567890123 EXCLUDE USING btree (a WITH =);
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app."T ""x""
🙂" ADD CONSTRAINT "k ""x""
🙂" EXCLUDE USING gist ("during ""x""
🙂" WITH &&);
