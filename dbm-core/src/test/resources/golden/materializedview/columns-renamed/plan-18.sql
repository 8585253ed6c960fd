-- breaks the release that still runs, blocks reads, blocks writes
DROP INDEX app.totals_customer;
-- blocks reads, blocks writes
DROP INDEX app.totals_sum;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER MATERIALIZED VIEW app.totals RENAME COLUMN customer TO buyer;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER MATERIALIZED VIEW app.totals RENAME COLUMN n TO orders;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER MATERIALIZED VIEW app.totals RENAME COLUMN "the sum" TO "the 😀 sum";
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.best AS
SELECT buyer AS customer
   FROM app.totals t
  WHERE (orders > 1);
-- scans the table, blocks writes, may fail on existing rows
CREATE UNIQUE INDEX totals_customer ON app.totals (buyer);
-- scans the table, blocks writes
CREATE INDEX totals_sum ON app.totals ("the 😀 sum");
