-- blocks reads, blocks writes
ALTER TABLE public.t DROP COLUMN gross;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE public.t ALTER COLUMN price TYPE numeric(14,4);
-- blocks reads, blocks writes
ALTER TABLE public.t ADD COLUMN gross numeric GENERATED ALWAYS AS (price * 1.2) VIRTUAL;
