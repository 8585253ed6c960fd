CREATE TABLE t (
  id integer PRIMARY KEY,
  price numeric(10,2),
  gross numeric GENERATED ALWAYS AS (price * 1.2) VIRTUAL
);
