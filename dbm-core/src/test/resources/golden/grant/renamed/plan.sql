-- breaks the release that still runs
ALTER SCHEMA app RENAME TO shop;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE shop.t RENAME TO u;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE shop.u RENAME COLUMN name TO title;
GRANT INSERT ON TABLE shop.u TO reader;
