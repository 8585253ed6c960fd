-- rename ENUM_LABEL app.e.a to app.e.z
CREATE SCHEMA app;

CREATE TYPE app.e AS ENUM ('b', 'z');
CREATE TABLE app.t (v app.e);
