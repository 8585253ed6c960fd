CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
CREATE TABLE app.new (x text, y text, z text);
CREATE STATISTICS app.s ON x, y FROM app.new;
