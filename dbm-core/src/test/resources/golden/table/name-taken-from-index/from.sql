CREATE SCHEMA app;
CREATE TABLE app.b (y text);
CREATE INDEX a ON app.b (y);
