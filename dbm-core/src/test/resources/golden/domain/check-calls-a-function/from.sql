CREATE SCHEMA app;

CREATE DOMAIN app.old AS text;
CREATE TABLE app.t (v app.old);
