CREATE SCHEMA app;

CREATE DOMAIN app.d AS text COLLATE "C";
CREATE TABLE app.t (v app.d);
