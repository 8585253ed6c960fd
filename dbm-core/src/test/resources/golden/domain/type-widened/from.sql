CREATE SCHEMA app;

CREATE DOMAIN app.amount AS integer CHECK (VALUE > 0);
CREATE TABLE app.t (id integer, v app.amount DEFAULT 1, w app.amount[], CONSTRAINT k CHECK (v < 100));
CREATE INDEX i ON app.t (v) WHERE v > 5;
INSERT INTO app.t VALUES (1, 2, '{3,4}'), (2, NULL, NULL);
