-- blocks reads, blocks writes
DROP INDEX public.t_gross_idx;
-- blocks reads, blocks writes
ALTER TABLE public.t DROP COLUMN gross;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE public.t ALTER COLUMN price TYPE numeric(14,4);
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.t ADD COLUMN gross numeric GENERATED ALWAYS AS (price * 1.2) STORED;
-- scans the table, blocks writes
CREATE INDEX t_gross_idx ON public.t (gross);
