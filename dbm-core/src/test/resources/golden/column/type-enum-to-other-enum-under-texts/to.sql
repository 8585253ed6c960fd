CREATE TYPE a AS ENUM ('open', 'done');
CREATE TYPE b AS ENUM ('open', 'done', 'held');
CREATE TABLE job (
  id integer PRIMARY KEY,
  state b NOT NULL DEFAULT 'open',
  CONSTRAINT job_state_check CHECK (state <> 'done' OR id > 0)
);
CREATE INDEX job_open_idx ON job (id) WHERE state = 'open';
CREATE INDEX job_state_idx ON job ((state = 'done'));
