CREATE SCHEMA app;
CREATE TABLE app.t (id integer NOT NULL, a integer, b text, c numeric(10,2), d date NOT NULL DEFAULT CURRENT_DATE, e text COLLATE "C");
