CREATE SCHEMA app;

CREATE TYPE app.c AS (a varchar(3), b text);
CREATE TABLE app.t (v app.c);
