CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer;
CREATE TABLE app.t (v app.d DEFAULT 1::app.d, w app.d[]);
INSERT INTO app.t VALUES (1, '{2}');
