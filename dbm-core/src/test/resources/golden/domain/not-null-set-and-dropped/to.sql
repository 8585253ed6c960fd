CREATE SCHEMA app;

CREATE DOMAIN app.a AS integer NOT NULL;
CREATE DOMAIN app.b AS integer;
CREATE TABLE app.t (a app.a, b app.b);
