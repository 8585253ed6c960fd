-- rename COLUMN app.t.a to app.t.b
-- rename COLUMN app.t.b to app.t.c
CREATE SCHEMA app;
CREATE TABLE app.t (b integer CONSTRAINT t_a_check CHECK (b > 0), c integer, g integer GENERATED ALWAYS AS (b + c) STORED);
CREATE INDEX i ON app.t (c) WHERE b > 1;
