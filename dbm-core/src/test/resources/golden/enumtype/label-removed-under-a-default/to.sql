CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('ok');
CREATE TABLE app.t (v text DEFAULT ('ok'::app.mood)::text);
