CREATE SCHEMA app;
CREATE TABLE app.t (b text);
