CREATE SCHEMA app;

CREATE DOMAIN app.code AS text NOT NULL;
CREATE TABLE app.t (id integer, v app.code);
INSERT INTO app.t VALUES (1, '2');
