-- blocks reads, blocks writes
ALTER TABLE public.person ADD COLUMN first text;
-- LONG_TRANSACTION
-- writes rows, scans the table, may fail on existing rows
UPDATE public.person SET first = split_part(name, ' ', 1) WHERE first IS NULL;
-- breaks the release that still runs, scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.person ALTER COLUMN first SET NOT NULL;
-- blocks reads, blocks writes
ALTER TABLE public.person ADD COLUMN last text;
-- blocks reads, blocks writes
ALTER TABLE public.person ALTER COLUMN last SET DEFAULT ''::text;
-- LONG_TRANSACTION
-- writes rows, scans the table, may fail on existing rows
UPDATE public.person SET last = split_part(name, ' ', 2) WHERE last IS NULL;
-- breaks the release that still runs, scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.person ALTER COLUMN last SET NOT NULL;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE public.person DROP COLUMN name;
