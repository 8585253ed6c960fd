CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer;
CREATE DOMAIN app.e AS app.d;
