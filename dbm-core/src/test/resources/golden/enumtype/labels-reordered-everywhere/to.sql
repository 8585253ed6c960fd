CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TYPE app.mood AS ENUM ('happy', 'ok', 'sad');
COMMENT ON TYPE app.mood IS 'how it feels';
CREATE TABLE app.t (
  m app.mood PRIMARY KEY,
  many app.mood[] NOT NULL DEFAULT '{sad,ok}',
  plain text DEFAULT ('ok'::app.mood)::text,
  is_sad boolean GENERATED ALWAYS AS (m = 'sad'::app.mood) STORED,
  CONSTRAINT t_check CHECK (m = ANY (many)),
  CONSTRAINT t_many_key UNIQUE (many));
CREATE INDEX t_sad_idx ON app.t (is_sad);
CREATE INDEX t_expression_idx ON app.t ((many || 'happy'::app.mood));
CREATE TABLE other.u (m app.mood DEFAULT 'ok' REFERENCES app.t (m) ON DELETE SET DEFAULT);
