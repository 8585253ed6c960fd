ALTER DOMAIN app.sorted DROP CONSTRAINT sorted_check;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_w_check;
-- deletes data, breaks the release that still runs
ALTER TYPE app.pair DROP ATTRIBUTE b;
