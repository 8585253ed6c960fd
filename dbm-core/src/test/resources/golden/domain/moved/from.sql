CREATE SCHEMA other;
CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer;
CREATE TABLE app.t (v app.d);
