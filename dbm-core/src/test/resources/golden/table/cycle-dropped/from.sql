CREATE SCHEMA app;
CREATE TABLE app.a (id integer PRIMARY KEY, b integer);
CREATE TABLE app.b (id integer PRIMARY KEY, a integer REFERENCES app.a);
ALTER TABLE app.a ADD FOREIGN KEY (b) REFERENCES app.b;
