CREATE SCHEMA app;
CREATE TYPE app.a AS ENUM ('x');
CREATE TYPE app.b AS ENUM ('y');
CREATE TABLE app.t (a app.a DEFAULT 'x', b app.b DEFAULT 'y' CHECK (b <> 'y'));
