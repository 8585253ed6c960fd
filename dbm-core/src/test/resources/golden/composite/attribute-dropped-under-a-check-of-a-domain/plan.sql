ALTER DOMAIN app.sorted DROP CONSTRAINT sorted_check1;
ALTER DOMAIN app.sorted DROP CONSTRAINT sorted_check;
-- deletes data, breaks the release that still runs
ALTER TYPE app.pair DROP ATTRIBUTE c;
-- scans the table, blocks writes, may fail on existing rows
ALTER DOMAIN app.sorted ADD CONSTRAINT sorted_check CHECK ((VALUE).a < (VALUE).b);
