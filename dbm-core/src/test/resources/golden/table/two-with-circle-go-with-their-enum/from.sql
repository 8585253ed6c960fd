CREATE SCHEMA app;
CREATE TYPE app.state AS ENUM ('on', 'off');
CREATE TABLE app.a (id int PRIMARY KEY, b_id int, s app.state);
CREATE TABLE app.b (id int PRIMARY KEY, a_id int REFERENCES app.a, s app.state, other_id int);
ALTER TABLE app.a ADD FOREIGN KEY (b_id) REFERENCES app.b;
CREATE TABLE app.c (id int PRIMARY KEY, b_id int REFERENCES app.b, s app.state DEFAULT 'on');
ALTER TABLE app.b ADD FOREIGN KEY (other_id) REFERENCES app.c;
