ALTER TABLE public.t DROP COLUMN gross;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE public.t ALTER COLUMN price TYPE numeric(14,4);
ALTER TABLE public.t ADD COLUMN gross numeric GENERATED ALWAYS AS (price * 1.2) VIRTUAL;
