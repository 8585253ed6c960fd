CREATE SCHEMA app;

CREATE TYPE app.c AS (b text, a varchar(3));
CREATE TABLE app.t (v app.c);
