-- rename ENUM app.a to app.b
-- rename ENUM app.b to app.a
CREATE SCHEMA app;
CREATE TYPE app.b AS ENUM ('x');
CREATE TYPE app.a AS ENUM ('y');
CREATE TABLE app.t (a app.b DEFAULT 'x', b app.a DEFAULT 'y' CHECK (b <> 'y'));
