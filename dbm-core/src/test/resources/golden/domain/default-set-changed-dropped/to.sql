CREATE SCHEMA app;

CREATE DOMAIN app.a AS integer DEFAULT 5;
CREATE DOMAIN app.b AS integer DEFAULT 2;
CREATE DOMAIN app.c AS integer;
CREATE TABLE app.t (a app.a, b app.b, c app.c);
