CREATE SCHEMA app;
CREATE TYPE app.condition AS ENUM ('on', 'off');
CREATE TABLE app.c (id bigint PRIMARY KEY, d_id int, s app.condition DEFAULT 'off');
CREATE TABLE app.d (id int PRIMARY KEY, c_id bigint REFERENCES app.c, s app.condition);
ALTER TABLE app.c ADD FOREIGN KEY (d_id) REFERENCES app.d;
