-- breaks the release that still runs
ALTER SCHEMA app RENAME TO shop;
-- breaks the release that still runs
ALTER EXTENSION citext SET SCHEMA shop;
-- breaks the release that still runs
ALTER EXTENSION hstore SET SCHEMA shop;
-- breaks the release that still runs
ALTER EXTENSION pg_trgm SET SCHEMA public;
-- breaks the release that still runs
DROP FUNCTION public.also_gone(shop.hstore);
-- breaks the release that still runs
DROP FUNCTION public.gone(shop.citext, shop.hstore);
-- breaks the release that still runs
ALTER EXTENSION pg_trgm UPDATE TO '1.4';
-- breaks the release that still runs
DROP SCHEMA old;
