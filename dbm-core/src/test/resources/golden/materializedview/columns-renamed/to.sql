CREATE SCHEMA app;

CREATE TABLE app.orders (id bigint PRIMARY KEY, customer text NOT NULL, total numeric NOT NULL);
CREATE MATERIALIZED VIEW app.totals AS
  SELECT o.customer AS buyer, count(*) AS orders, sum(o.total) AS "the 😀 sum" FROM app.orders o GROUP BY o.customer;
COMMENT ON COLUMN app.totals.orders IS 'how many';
CREATE UNIQUE INDEX totals_customer ON app.totals (buyer);
CREATE INDEX totals_sum ON app.totals ("the 😀 sum");
CREATE VIEW app.best AS SELECT t.buyer AS customer FROM app.totals t WHERE t.orders > 1;
