CREATE SCHEMA app;
CREATE TABLE app.t (id integer, body text, price numeric, tags text[], at date);
