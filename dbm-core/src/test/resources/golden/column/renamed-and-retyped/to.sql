-- rename COLUMN app.t.a to app.t.b
CREATE SCHEMA app;
CREATE TABLE app.t (b bigint);
