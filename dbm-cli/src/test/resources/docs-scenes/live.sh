# A database that nobody declared, and a project without records and migrations.
project
rm -r src
psql -q shop <<'SQL'
CREATE TYPE order_status AS ENUM ('PENDING', 'PAID', 'SHIPPED');
CREATE TABLE customer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  name varchar(80) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE orders (
  id uuid PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
  status order_status NOT NULL,
  total numeric(12,2) NOT NULL CHECK (total >= 0),
  "class" text,
  placed_at timestamptz NOT NULL
);
CREATE INDEX ON orders (customer_id, placed_at DESC);
CREATE TABLE visit (day date NOT NULL, page text NOT NULL) PARTITION BY RANGE (day);
SQL
