CREATE SCHEMA app;

CREATE DOMAIN app.d AS text;
CREATE TABLE app.t (v app.d);
INSERT INTO app.t VALUES ('a');
