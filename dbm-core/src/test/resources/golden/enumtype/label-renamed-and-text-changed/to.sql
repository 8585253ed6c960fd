-- rename ENUM_LABEL app.mood.on to app.mood.up
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('up', 'off');
CREATE TABLE app.t (m app.mood, k text CONSTRAINT c CHECK (k <> 'up' AND m = 'up'));
