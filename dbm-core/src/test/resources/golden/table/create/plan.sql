CREATE TABLE app.t (
  id integer NOT NULL,
  name text NOT NULL DEFAULT 'x'::text,
  total numeric(12,2),
  at timestamp with time zone DEFAULT now(),
  CONSTRAINT t_pkey PRIMARY KEY (id),
  CONSTRAINT t_total_check CHECK (total >= (0)::numeric)
);
