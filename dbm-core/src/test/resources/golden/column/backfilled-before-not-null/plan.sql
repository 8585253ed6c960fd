-- LONG_TRANSACTION
-- writes rows, scans the table, may fail on existing rows
UPDATE public.person SET email = 'unknown' || id WHERE email IS NULL;
-- breaks the release that still runs, scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.person ALTER COLUMN email SET NOT NULL;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE public.person ADD CONSTRAINT person_email_key UNIQUE (email);
