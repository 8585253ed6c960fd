CREATE SCHEMA app;
CREATE SEQUENCE app.old_id_seq AS integer;
CREATE TABLE app.new (id int NOT NULL DEFAULT nextval('app.old_id_seq'), CONSTRAINT ids PRIMARY KEY (id));
ALTER SEQUENCE app.old_id_seq OWNED BY app.new.id;
