-- backfill COLUMN public.person.email: 'unknown' || id
CREATE TABLE person (id integer PRIMARY KEY, email text NOT NULL, CONSTRAINT person_email_key UNIQUE (email));
