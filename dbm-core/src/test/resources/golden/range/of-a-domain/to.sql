CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE TYPE app.r AS RANGE (SUBTYPE = app.d);
CREATE TABLE app.t (v app.r);
