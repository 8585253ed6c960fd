CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text NOT NULL DEFAULT 'x', total numeric(12,2) CHECK (total >= 0), at timestamptz DEFAULT now());
