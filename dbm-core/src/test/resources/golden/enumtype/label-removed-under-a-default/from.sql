CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE TABLE app.t (v text DEFAULT ('ok'::app.mood)::text);
INSERT INTO app.t VALUES ('kept');
