CREATE TABLE t (
  id integer PRIMARY KEY,
  code text COLLATE "C",
  upper_code text COLLATE "C" GENERATED ALWAYS AS (upper(code)) STORED
);
