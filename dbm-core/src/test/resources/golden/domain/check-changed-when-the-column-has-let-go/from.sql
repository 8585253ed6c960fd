CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer;
CREATE TABLE app.t (id integer, v app.d);
INSERT INTO app.t VALUES (1, -1);
