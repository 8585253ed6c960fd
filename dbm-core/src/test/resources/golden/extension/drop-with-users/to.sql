CREATE SCHEMA app;

CREATE TABLE app.t (id uuid PRIMARY KEY, note text);
