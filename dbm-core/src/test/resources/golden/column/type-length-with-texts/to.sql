CREATE TABLE t (
  id integer PRIMARY KEY,
  code varchar(20),
  upper_code text GENERATED ALWAYS AS (upper(code)) STORED,
  CONSTRAINT t_code_check CHECK (code <> '')
);
CREATE INDEX t_code_idx ON t (lower(code)) WHERE code <> 'x';
