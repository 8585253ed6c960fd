CREATE SCHEMA app;
CREATE EXTENSION hstore;
CREATE EXTENSION citext;
CREATE DOMAIN app.d AS text CHECK (VALUE <> '');
CREATE TYPE app.pair AS (x integer, y integer);
CREATE COLLATION app.de (provider = libc, locale = 'C');
CREATE TABLE app.t (h hstore, c citext DEFAULT 'x', d app.d, p app.pair, ps app.pair[], s text COLLATE app.de);
CREATE INDEX ON app.t USING gin (h);
