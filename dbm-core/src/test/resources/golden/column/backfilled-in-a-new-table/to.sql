-- backfill COLUMN public.person.born: 1970
CREATE TABLE other (id integer);
CREATE TABLE person (id integer PRIMARY KEY, born integer NOT NULL);
