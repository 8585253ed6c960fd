CREATE SCHEMA app;

CREATE EXTENSION pg_trgm VERSION '1.3';
CREATE TABLE app.t (a text);
CREATE INDEX i ON app.t USING gin (a gin_trgm_ops);
