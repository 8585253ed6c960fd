CREATE SCHEMA app;

CREATE DOMAIN app.amount AS bigint CHECK (VALUE > 0);
CREATE TABLE app.t (id integer, v app.amount DEFAULT 1, w app.amount[], CONSTRAINT k CHECK (v < 100));
CREATE INDEX i ON app.t (v) WHERE v > 5;
