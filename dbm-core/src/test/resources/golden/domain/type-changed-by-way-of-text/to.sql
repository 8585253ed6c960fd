CREATE SCHEMA app;

CREATE DOMAIN app.code AS integer NOT NULL;
CREATE TABLE app.t (id integer, v app.code);
