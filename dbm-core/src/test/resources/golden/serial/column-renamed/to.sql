-- rename COLUMN app.t.id to app.t.no
CREATE SCHEMA app;
CREATE TABLE app.t (no serial PRIMARY KEY);
