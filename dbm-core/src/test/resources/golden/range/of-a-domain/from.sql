CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer;
CREATE TYPE app.r AS RANGE (SUBTYPE = app.d);
CREATE TABLE app.t (v app.r);
