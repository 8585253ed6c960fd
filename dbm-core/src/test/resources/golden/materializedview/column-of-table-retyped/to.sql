CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, n bigint);
CREATE MATERIALIZED VIEW app.m AS SELECT id, name FROM app.t;
CREATE INDEX m_name ON app.m (name);
CREATE MATERIALIZED VIEW app.k AS SELECT id FROM app.m;
CREATE INDEX k_id ON app.k (id);
