-- using COLUMN app.t.m: (case m::text when 'sad' then 'ok' else m::text end)::app.mood
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('ok', 'happy');
CREATE TABLE app.t (id int PRIMARY KEY, m app.mood NOT NULL DEFAULT 'ok', CONSTRAINT t_m_check CHECK (m <> 'happy' OR id > 0));
CREATE INDEX t_m_idx ON app.t (m) WHERE m = 'ok';
