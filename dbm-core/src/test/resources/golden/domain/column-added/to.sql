CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer DEFAULT 3 NOT NULL;
CREATE DOMAIN app.e AS text;
CREATE TABLE app.t (id integer, v app.d, w app.e);
