-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking DROP CONSTRAINT condition;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking DROP CONSTRAINT operator;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking DROP CONSTRAINT timing;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ADD CONSTRAINT condition EXCLUDE USING gist (during WITH &&) WHERE (id > 2);
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ADD CONSTRAINT operator EXCLUDE USING gist (during WITH -|-);
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.booking ADD CONSTRAINT timing EXCLUDE USING btree (room WITH =) DEFERRABLE;
COMMENT ON CONSTRAINT timing ON app.booking IS 'kept';
