-- backfill COLUMN public.person.first: split_part(name, ' ', 1)
-- backfill COLUMN public.person.last: split_part(name, ' ', 2)
CREATE TABLE person (id integer PRIMARY KEY, first text NOT NULL, last text NOT NULL DEFAULT '', note text);
