CREATE TABLE t (
  id integer PRIMARY KEY,
  code text COLLATE "POSIX",
  upper_code text COLLATE "C" GENERATED ALWAYS AS (upper(code)) STORED
);
