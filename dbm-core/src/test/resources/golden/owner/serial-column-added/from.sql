CREATE SCHEMA app;
CREATE TABLE app.t (id integer);
ALTER TABLE app.t OWNER TO chief;
