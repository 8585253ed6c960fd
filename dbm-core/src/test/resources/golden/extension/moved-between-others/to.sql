-- rename NAMESPACE app to shop
CREATE SCHEMA shop;
CREATE EXTENSION citext SCHEMA shop;
CREATE EXTENSION pg_trgm SCHEMA public VERSION '1.4';
CREATE EXTENSION hstore SCHEMA shop;
CREATE FUNCTION public.similarity(a integer, b integer) RETURNS real LANGUAGE sql AS 'SELECT 1';
CREATE TABLE shop.t (a shop.citext, b text, CHECK (public.similarity(b, 'x') < 1), CHECK (public.similarity(1, 2) < 3));
CREATE INDEX i ON shop.t USING gin (b public.gin_trgm_ops);
