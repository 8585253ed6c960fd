CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, name varchar(10), n integer);
CREATE TABLE app.log (id bigint, note text);
CREATE RULE r AS ON DELETE TO app.t DO ALSO INSERT INTO app.log (id) VALUES (old.id);
