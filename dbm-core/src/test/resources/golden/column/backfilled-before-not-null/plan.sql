-- LONG_TRANSACTION
UPDATE public.person SET email = 'unknown' || id WHERE email IS NULL;
-- scans the table, may fail on existing rows
ALTER TABLE public.person ALTER COLUMN email SET NOT NULL;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE public.person ADD CONSTRAINT person_email_key UNIQUE (email);
