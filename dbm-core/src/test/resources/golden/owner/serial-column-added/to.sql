CREATE SCHEMA app;
CREATE TABLE app.t (id integer, n serial);
ALTER TABLE app.t OWNER TO chief;
