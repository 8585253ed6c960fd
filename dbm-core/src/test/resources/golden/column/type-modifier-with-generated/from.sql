CREATE TABLE t (
  id integer PRIMARY KEY,
  price numeric(10,2),
  gross numeric GENERATED ALWAYS AS (price * 1.2) STORED
);
CREATE INDEX t_gross_idx ON t (gross);
