-- rename ENUM_LABEL app.mood.on to app.mood.off
-- rename ENUM_LABEL app.mood.off to app.mood.on
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('off', 'on');
CREATE TABLE app.t (m app.mood DEFAULT 'off', k text CONSTRAINT c CHECK (k <> 'on' OR m = 'off'));
