CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer, b text, c text);
CREATE STATISTICS app.s (mcv, dependencies, ndistinct) ON a, b FROM app.t;
CREATE STATISTICS app.e ON c, (a = ANY (ARRAY[1, 2])) FROM app.t;
