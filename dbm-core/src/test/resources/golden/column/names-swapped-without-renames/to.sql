-- using COLUMN app.t.b: b::integer
CREATE SCHEMA app;
CREATE TABLE app.t (b integer, a text);
