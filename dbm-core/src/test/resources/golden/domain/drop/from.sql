CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer CHECK (VALUE > 0);
CREATE DOMAIN app.e AS app.d;
CREATE TABLE app.t (id integer, v app.e);
