CREATE EXTENSION btree_gist SCHEMA public VERSION '1.8';
CREATE EXTENSION citext SCHEMA app VERSION '1.8';
COMMENT ON EXTENSION citext IS 'my own';
CREATE EXTENSION cube SCHEMA public VERSION '1.5';
CREATE EXTENSION earthdistance SCHEMA public VERSION '1.2';
CREATE EXTENSION pg_trgm SCHEMA app VERSION '1.6';
CREATE EXTENSION "uuid-ossp" SCHEMA public VERSION '1.1';
CREATE DOMAIN app.email AS app.citext CONSTRAINT email_check CHECK ((VALUE)::text ~ '@'::text);
CREATE TABLE app.t (
  id uuid NOT NULL DEFAULT public.uuid_generate_v4(),
  name app.citext,
  mails app.citext[],
  mail app.email,
  note text,
  CONSTRAINT t_pkey PRIMARY KEY (id),
  CONSTRAINT t_note_check CHECK (app.similarity(note, 'x'::text) < (1)::double precision)
);
CREATE INDEX i ON app.t USING gin (note app.gin_trgm_ops);
