CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer NOT NULL, b text NOT NULL, CONSTRAINT t_a_key UNIQUE (a));
CREATE UNIQUE INDEX t_b ON app.t (b);
ALTER TABLE app.t CLUSTER ON t_b;
