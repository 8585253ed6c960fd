CREATE SCHEMA app;
CREATE TABLE app.t (id smallserial PRIMARY KEY, a text);
