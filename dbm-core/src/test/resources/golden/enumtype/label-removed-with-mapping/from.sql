CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE app.t (id int PRIMARY KEY, m app.mood NOT NULL DEFAULT 'sad', CONSTRAINT t_m_check CHECK (m <> 'happy' OR id > 0));
CREATE INDEX t_m_idx ON app.t (m) WHERE m = 'ok';
INSERT INTO app.t VALUES (1, 'sad'), (2, 'ok'), (3, 'happy');
