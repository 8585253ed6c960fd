-- rename COLUMN app.t.b to app.t.a
CREATE SCHEMA app;
CREATE TABLE app.t (a integer, c integer);
