CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v integer CONSTRAINT ck CHECK (v > 0));
