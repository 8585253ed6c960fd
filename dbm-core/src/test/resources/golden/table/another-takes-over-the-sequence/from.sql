CREATE SCHEMA app;
CREATE TABLE app.old (id serial, CONSTRAINT ids PRIMARY KEY (id));
