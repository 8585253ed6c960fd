ALTER TABLE public.person ADD COLUMN born integer;
-- LONG_TRANSACTION
UPDATE public.person SET born = 1970 WHERE born IS NULL;
COMMENT ON COLUMN public.person.born IS 'year';
