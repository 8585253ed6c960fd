CREATE TABLE public.person (
  id integer NOT NULL,
  born integer NOT NULL,
  CONSTRAINT person_pkey PRIMARY KEY (id)
);
