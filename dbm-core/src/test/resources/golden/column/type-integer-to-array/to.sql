-- using COLUMN app.t.v: ARRAY[v]
CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v integer[]);
