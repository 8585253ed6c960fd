CREATE SCHEMA app;
CREATE TABLE app.person (id integer);
