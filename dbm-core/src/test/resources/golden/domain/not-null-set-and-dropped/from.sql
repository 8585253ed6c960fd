CREATE SCHEMA app;

CREATE DOMAIN app.a AS integer;
CREATE DOMAIN app.b AS integer NOT NULL;
CREATE TABLE app.t (a app.a, b app.b);
INSERT INTO app.t VALUES (1, 2);
