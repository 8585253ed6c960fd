-- blocks reads, blocks writes
ALTER TABLE public.person ADD COLUMN born integer;
-- LONG_TRANSACTION
-- writes rows, scans the table, may fail on existing rows
UPDATE public.person SET born = 1970 WHERE born IS NULL;
COMMENT ON COLUMN public.person.born IS 'year';
