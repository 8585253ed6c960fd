CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer NOT NULL, b text NOT NULL, CONSTRAINT t_a_key UNIQUE (a));
CREATE UNIQUE INDEX t_b ON app.t (b);
CREATE TABLE app.old (id integer PRIMARY KEY);
ALTER TABLE app.old REPLICA IDENTITY USING INDEX old_pkey;
