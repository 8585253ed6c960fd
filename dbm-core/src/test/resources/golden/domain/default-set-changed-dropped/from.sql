CREATE SCHEMA app;

CREATE DOMAIN app.a AS integer;
CREATE DOMAIN app.b AS integer DEFAULT 1;
CREATE DOMAIN app.c AS integer DEFAULT 1;
CREATE TABLE app.t (a app.a, b app.b, c app.c);
INSERT INTO app.t VALUES (1, 2, 3);
