CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('on', 'off');
CREATE TABLE app.t (m app.mood, k text CONSTRAINT c CHECK (k <> 'on' AND m = 'on'));
