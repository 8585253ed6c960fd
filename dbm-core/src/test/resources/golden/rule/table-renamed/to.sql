-- rename TABLE app.t to app.u
CREATE SCHEMA app;
CREATE TABLE app.u (id integer CONSTRAINT t_pkey PRIMARY KEY, name varchar(10), n integer);
CREATE TABLE app.log (id integer, note text);
INSERT INTO app.u VALUES (1, 'a', 1), (2, 'b', NULL);
CREATE RULE r AS ON DELETE TO app.u DO ALSO INSERT INTO app.log (id) VALUES (old.id);
