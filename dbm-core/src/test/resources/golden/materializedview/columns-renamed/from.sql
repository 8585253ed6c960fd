CREATE SCHEMA app;

CREATE TABLE app.orders (id bigint PRIMARY KEY, customer text NOT NULL, total numeric NOT NULL);
INSERT INTO app.orders VALUES (1, 'Ann', 3), (2, 'Ann', 4);
CREATE MATERIALIZED VIEW app.totals AS
  SELECT o.customer, count(*) AS n, sum(o.total) AS "the sum" FROM app.orders o GROUP BY o.customer;
COMMENT ON COLUMN app.totals.n IS 'how many';
CREATE UNIQUE INDEX totals_customer ON app.totals (customer);
CREATE INDEX totals_sum ON app.totals ("the sum");
CREATE VIEW app.best AS SELECT t.customer FROM app.totals t WHERE t.n > 1;
