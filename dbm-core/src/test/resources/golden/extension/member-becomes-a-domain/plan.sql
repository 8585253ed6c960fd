-- breaks the release that still runs
ALTER TYPE public.citext RENAME TO citext_old;
-- breaks the release that still runs
DROP FUNCTION public.short(public.citext_old);
CREATE DOMAIN public.citext AS text CONSTRAINT citext_check CHECK (VALUE <> ''::text);
CREATE FUNCTION public.short(v public.citext)
RETURNS public.citext
LANGUAGE sql
IMMUTABLE
AS $$SELECT left(v, 3)::citext$$;
-- blocks reads, blocks writes
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.t ALTER COLUMN a TYPE public.citext;
-- blocks reads, blocks writes
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 'x'::text;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.t ALTER COLUMN b TYPE public.citext[];
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE public.t DROP COLUMN gone;
-- deletes data, breaks the release that still runs
DROP EXTENSION citext;
