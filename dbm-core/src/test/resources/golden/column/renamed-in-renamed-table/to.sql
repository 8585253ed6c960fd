-- rename TABLE app.t to app.u
-- rename COLUMN app.t.id to app.u.no
CREATE SCHEMA app;
CREATE TABLE app.u (no integer PRIMARY KEY, a integer);
