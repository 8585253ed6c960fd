-- blocks reads, blocks writes
ALTER TABLE public.t DROP COLUMN upper_code;
-- blocks reads, blocks writes
ALTER TABLE public.t ALTER COLUMN code TYPE text COLLATE pg_catalog."POSIX";
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.t ADD COLUMN upper_code text COLLATE pg_catalog."C" GENERATED ALWAYS AS (upper(code)) STORED;
