-- backfill COLUMN public.person.born: 1970
CREATE TABLE person (id integer PRIMARY KEY, born integer);
COMMENT ON COLUMN person.born IS 'year';
