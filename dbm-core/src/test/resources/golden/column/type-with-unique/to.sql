CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v bigint CONSTRAINT u UNIQUE);
