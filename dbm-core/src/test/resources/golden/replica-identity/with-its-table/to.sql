CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer NOT NULL, b text NOT NULL, CONSTRAINT t_a_key UNIQUE (a));
CREATE UNIQUE INDEX t_b ON app.t (b);
CREATE TABLE app.new (id integer PRIMARY KEY, b bigint);
ALTER TABLE app.new REPLICA IDENTITY USING INDEX new_pkey;
