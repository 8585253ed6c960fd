-- blocks reads, blocks writes
ALTER TABLE public.job DROP CONSTRAINT job_state_check;
-- blocks reads, blocks writes
DROP INDEX public.job_open_idx;
-- blocks reads, blocks writes
DROP INDEX public.job_state_idx;
-- blocks reads, blocks writes
ALTER TABLE public.job ALTER COLUMN state DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.job ALTER COLUMN state TYPE public.b USING state::text::public.b;
-- blocks reads, blocks writes
ALTER TABLE public.job ALTER COLUMN state SET DEFAULT 'open'::public.b;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.job ADD CONSTRAINT job_state_check CHECK ((state <> 'done'::public.b) OR (id > 0));
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX job_open_idx ON public.job (id) WHERE state = 'open'::public.b;
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX job_state_idx ON public.job ((state = 'done'::public.b));
