ALTER TABLE public.person ADD COLUMN first text;
-- LONG_TRANSACTION
UPDATE public.person SET first = split_part(name, ' ', 1) WHERE first IS NULL;
-- scans the table, may fail on existing rows
ALTER TABLE public.person ALTER COLUMN first SET NOT NULL;
ALTER TABLE public.person ADD COLUMN last text;
ALTER TABLE public.person ALTER COLUMN last SET DEFAULT ''::text;
-- LONG_TRANSACTION
UPDATE public.person SET last = split_part(name, ' ', 2) WHERE last IS NULL;
-- scans the table, may fail on existing rows
ALTER TABLE public.person ALTER COLUMN last SET NOT NULL;
-- deletes data
ALTER TABLE public.person DROP COLUMN name;
