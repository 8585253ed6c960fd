-- since 18
CREATE TABLE t (
  id integer PRIMARY KEY,
  price numeric(14,4),
  gross numeric GENERATED ALWAYS AS (price * 1.2) VIRTUAL
);
