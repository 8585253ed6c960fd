-- blocks reads, blocks writes
ALTER TABLE public.t DROP COLUMN upper_code;
-- scans the table, blocks reads, blocks writes
ALTER TABLE public.t ALTER COLUMN code TYPE character varying(20);
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.t ADD COLUMN upper_code text GENERATED ALWAYS AS (upper((code)::text)) STORED;
