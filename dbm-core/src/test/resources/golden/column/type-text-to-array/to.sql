-- using COLUMN app.t.v: string_to_array(v, ',')
CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v text[]);
