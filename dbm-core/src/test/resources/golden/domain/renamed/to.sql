-- rename DOMAIN app.d to app.e
CREATE SCHEMA app;

CREATE DOMAIN app.e AS integer CHECK (VALUE > 0);
CREATE TABLE app.t (v app.e DEFAULT 1::app.e, w app.e[]);
