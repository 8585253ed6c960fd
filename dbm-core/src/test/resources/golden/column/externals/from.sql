CREATE SCHEMA app;
CREATE EXTENSION hstore;
CREATE EXTENSION citext;
CREATE DOMAIN app.d AS text CHECK (VALUE <> '');
CREATE TYPE app.pair AS (x integer, y integer);
CREATE COLLATION app.de (provider = libc, locale = 'C');
